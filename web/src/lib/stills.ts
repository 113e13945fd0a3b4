/**
 * The halls' pictures on this page. The live stream says when a newer one came; only then is it asked for, a few at a
 * time, and only for the halls in view. So a wall of 259 halls asks 17 times a second at most, and not at all at rest.
 */

export interface Picture {
  /** An object URL of the JPEG. */
  url: string;
  /** When the picture came, as the live stream said. */
  at: string;
}

export interface Wanted {
  bridge: number;
  at: string;
}

export interface StillsOptions {
  load?: (bridge: number) => Promise<Blob | null>;
  show?: (blob: Blob) => string;
  forget?: (url: string) => void;
}

/** A browser opens six connections to a host: two stay free for what a person does. */
const AT_ONCE = 4;
/** After a picture that could not be had. */
const AGAIN = 5_000;

export class Stills {
  #wanted = new Map<number, string>();
  #pictures = new Map<number, Picture>();
  #asking = new Set<number>();
  #failed = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  readonly #load: (bridge: number) => Promise<Blob | null>;
  readonly #show: (blob: Blob) => string;
  readonly #forget: (url: string) => void;

  constructor(
    private readonly onchange: (pictures: ReadonlyMap<number, Picture>) => void,
    options: StillsOptions = {},
  ) {
    this.#load = options.load ?? loadStill;
    this.#show = options.show ?? ((blob) => URL.createObjectURL(blob));
    this.#forget = options.forget ?? ((url) => URL.revokeObjectURL(url));
  }

  /** The halls in view that have a picture. Pictures of others are let go. */
  want(wanted: readonly Wanted[]): void {
    this.#wanted = new Map(wanted.map(({ bridge, at }) => [bridge, at]));
    let gone = false;
    for (const [bridge, picture] of this.#pictures) {
      if (this.#wanted.has(bridge)) continue;
      this.#forget(picture.url);
      this.#pictures.delete(bridge);
      gone = true;
    }
    if (gone) this.#tell();
    this.#next();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const { url } of this.#pictures.values()) this.#forget(url);
    this.#pictures.clear();
  }

  #next(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    let later = Infinity;
    for (const [bridge, at] of this.#wanted) {
      if (this.#asking.size >= AT_ONCE) return;
      if (this.#asking.has(bridge) || this.#pictures.get(bridge)?.at === at) continue;
      const wait = (this.#failed.get(bridge) ?? 0) - now;
      if (wait > 0) later = Math.min(later, wait);
      else void this.#ask(bridge, at);
    }
    if (later < Infinity) this.#timer = setTimeout(() => this.#next(), later);
  }

  async #ask(bridge: number, at: string): Promise<void> {
    this.#asking.add(bridge);
    const blob = await this.#load(bridge).catch(() => null);
    this.#asking.delete(bridge);
    if (this.#closed) return;
    if (!blob) this.#failed.set(bridge, Date.now() + AGAIN);
    else if (this.#wanted.has(bridge)) {
      this.#failed.delete(bridge);
      const old = this.#pictures.get(bridge);
      this.#pictures.set(bridge, { url: this.#show(blob), at });
      if (old) this.#forget(old.url);
      this.#tell();
    }
    this.#next();
  }

  #tell(): void {
    this.onchange(new Map(this.#pictures));
  }
}

async function loadStill(bridge: number): Promise<Blob | null> {
  const response = await fetch(`/api/bridges/${bridge}/still`, { cache: 'no-store' });
  return response.ok ? response.blob() : null;
}
