/**
 * Decides, once a second, what a viewer is looking at: a moving picture, silence from the centre, or a broken line.
 *
 * A picture that stands still looks alive to an eye and to the browser's connection state alike; only counters tell.
 */

import type { Counters } from './quality';

export type Verdict =
  | 'moving'
  /** Too early to say. */
  | 'waiting'
  /** The line stands and nothing is sent: the centre is away. */
  | 'silent'
  /** Packets come but no picture is made of them: waiting for a keyframe, or a decoder that gave up. */
  | 'undecoded'
  /** Nothing comes, not even answers to our checks. */
  | 'dead';

/** Longer than the gap that a lost keyframe leaves, shorter than a hall's patience. */
const STILL = 2_000;

export class Watchdog {
  #last: Counters | null = null;
  #frameAt: number;
  #byteAt: number;
  #checkAt: number;

  constructor(now: number) {
    this.#frameAt = this.#byteAt = this.#checkAt = now;
  }

  look(now: Counters): Verdict {
    const last = this.#last;
    this.#last = now;
    if (now.framesDecoded > (last?.framesDecoded ?? 0)) this.#frameAt = now.at;
    if (now.videoBytes > (last?.videoBytes ?? 0)) this.#byteAt = now.at;
    if (now.checks > (last?.checks ?? 0)) this.#checkAt = now.at;
    if (now.at - this.#frameAt < STILL) return last && now.framesDecoded > 0 ? 'moving' : 'waiting';
    if (now.at - this.#byteAt < STILL) return 'undecoded';
    // Browsers check the pair every few seconds when media is quiet, so this needs more patience.
    return now.at - this.#checkAt < 3 * STILL ? 'silent' : 'dead';
  }

  /** For how long nothing of the picture came, in ms. */
  quietFor(at: number): number {
    return at - this.#byteAt;
  }

  /** For how long no new frame was seen, in ms. */
  stillFor(at: number): number {
    return at - this.#frameAt;
  }
}
