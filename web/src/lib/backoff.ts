/**
 * Waits before the next try, in ms: doubling from `first` to `most`, with full jitter in the upper half.
 *
 * The jitter matters here more than usual: when a coordinator restarts, hundreds of halls come back at once.
 */
export function delay(attempt: number, first = 500, most = 15_000, random: () => number = Math.random): number {
  const ceiling = Math.min(most, first * 2 ** Math.min(attempt, 20));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
