/**
 * A USB scanner is a keyboard that types very fast and ends with Enter. It works wherever the focus is, while
 * the camera runs, and a person typing in a field is left alone.
 */

/** No person types two keys this close, no scanner is this slow (ms). */
const FAST = 60;

export class Wedge {
  #buffer = '';
  #lastAt = -Infinity;
  #fast = 0;

  constructor(private readonly onCode: (text: string) => void) {}

  /** Returns true when the key belonged to a scan and must not reach the page. */
  key(key: string, at: number): boolean {
    const quick = at - this.#lastAt < FAST;
    this.#lastAt = at;
    if (key === 'Enter' || key === 'Tab') {
      const text = this.#buffer;
      const scanned = quick && this.#fast >= 7 && text.length >= 8;
      this.#clear();
      if (scanned) this.onCode(text);
      return scanned;
    }
    if (key.length !== 1) {
      // Shift and its like come between letters; an input method may hide a letter as "Process".
      return false;
    }
    if (!quick) this.#clear();
    else this.#fast++;
    this.#buffer += key;
    return false;
  }

  #clear(): void {
    this.#buffer = '';
    this.#fast = 0;
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
