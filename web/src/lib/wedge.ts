/**
 * A USB scanner is a keyboard that types very fast and ends with Enter. It works wherever the focus is, while
 * the camera runs, and a person typing in a field is left alone.
 */

/** A pause this long ends what was being typed (ms). Wider than a scanner's own, for a busy PC delivers late. */
const PAUSE = 250;
/** No person keeps this up over a whole ticket; every scanner does (ms per key, on average). */
const FAST = 60;
const SHORTEST = 8;

export class Wedge {
  #buffer = '';
  #startedAt = 0;
  #lastAt = -Infinity;

  constructor(private readonly onCode: (text: string) => void) {}

  /** Returns true when the key belonged to a scan and must not reach the page. */
  key(key: string, at: number): boolean {
    if (at - this.#lastAt > PAUSE) this.#buffer = '';
    if (key === 'Enter' || key === 'Tab') {
      const text = this.#buffer;
      const scanned = text.length >= SHORTEST && (at - this.#startedAt) / text.length < FAST;
      this.#buffer = '';
      if (scanned) this.onCode(text);
      return scanned;
    }
    // Shift and its like come between letters; an input method may hide a letter as "Process".
    if (key.length !== 1) return false;
    if (!this.#buffer) this.#startedAt = at;
    this.#buffer += key;
    this.#lastAt = at;
    return false;
  }
}

/** Listens on the whole page; returns the way to stop. */
export function listenToWedge(onCode: (text: string) => void): () => void {
  const wedge = new Wedge(onCode);
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (wedge.key(event.key, event.timeStamp)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  addEventListener('keydown', listen, { capture: true });
  return () => removeEventListener('keydown', listen, { capture: true });
}
