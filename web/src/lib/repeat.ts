/**
 * A card held before a camera is read many times a second, and must count as one scan.
 *
 * The window runs from the last sight, not from the first: a code that stays in view stays one scan.
 */
export class Repeats {
  #text = '';
  #seenAt = -Infinity;

  constructor(private readonly window = 2_500) {}

  isNew(text: string, at: number): boolean {
    const repeated = text === this.#text && at - this.#seenAt < this.window;
    this.#text = text;
    this.#seenAt = at;
    return !repeated;
  }

  /** Lets the same card be scanned again at once, after an answer that asks for it. */
  forget(): void {
    this.#text = '';
  }
}
