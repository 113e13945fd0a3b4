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

  constructor(
    private readonly onCode: (text: string) => void,
    /** Called with the first key of what may become a scan, before it reaches the page. */
    private readonly onStart: () => void = () => {},
  ) {}

  /** Returns true when the key belonged to a scan and must not reach the page. `code` is the key's place (KeyboardEvent). */
  key(key: string, at: number, code = ''): boolean {
    if (at - this.#lastAt > PAUSE) this.#buffer = '';
    if (key === 'Enter' || key === 'Tab') {
      const text = this.#buffer;
      const scanned = text.length >= SHORTEST && (at - this.#startedAt) / text.length < FAST;
      this.#buffer = '';
      if (scanned) this.onCode(text);
      return scanned;
    }
    const letter = key.length === 1 ? key : digitOf(key, code);
    // Shift and its like come between letters.
    if (!letter) return false;
    if (!this.#buffer) {
      this.#startedAt = at;
      this.onStart();
    }
    this.#buffer += letter;
    this.#lastAt = at;
    return false;
  }
}

/** An input method that composes hides the key as "Process", but not where it is: digits are read from there. */
function digitOf(key: string, code: string): string {
  if (key !== 'Process' && key !== 'Unidentified') return '';
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? '?';
}

/** Listens on the whole page; returns the way to stop. */
export function listenToWedge(onCode: (text: string) => void): () => void {
  // A scan may begin while the focus is in a field: what it typed there is taken out again.
  let before: { field: HTMLInputElement; value: string } | null = null;
  const wedge = new Wedge(
    (text) => {
      if (before) {
        before.field.value = before.value;
        before.field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      onCode(text);
    },
    () => {
      const field = document.activeElement;
      before = field instanceof HTMLInputElement ? { field, value: field.value } : null;
    },
  );
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (wedge.key(event.key, event.timeStamp, event.code)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  addEventListener('keydown', listen, { capture: true });
  return () => removeEventListener('keydown', listen, { capture: true });
}
