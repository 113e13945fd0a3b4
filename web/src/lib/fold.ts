/**
 * Search keys for Vietnamese: case, marks and đ/d do not matter, so both tone placements (thủy, thuỷ) are one.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when every word asked for is somewhere in the folded text. */
export function matches(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

export function wordsOf(query: string): string[] {
  const folded = fold(query);
  return folded ? folded.split(' ') : [];
}
