/**
 * The signed set that a scanner carries: it decides from it at once, and without a network alone (docs/api.md).
 *
 * It is taken only when it was signed for the key that this device was given at pairing: a set that somebody put in
 * its way, or changed on the device, admits nobody.
 */

import type { Category } from './types';

/** As it came, and as it is kept: the text that was signed, not what was read out of it. */
export interface SignedSet {
  body: string;
  signature: string;
}

export interface Listed {
  id: number;
  full_name: string;
  title: string;
  unit: string;
  category: Category;
}

export type Found =
  { at: 'here'; who: string; delegate: Listed } | { at: 'elsewhere'; who: string } | { at: 'unknown' };

interface Body {
  session_id: number;
  bridge_id: number;
  made_at: string;
  doors_open: string;
  ends: string;
  cutoff: string | null;
  salt: string;
  here: [string, number, string, string, string, Category][];
  everyone: string | null;
}

const BYTES = 8;
/** Web Crypto is missing on pages served without HTTPS; then nothing can be verified, and nothing is carried. */
const subtle = (): SubtleCrypto | undefined => globalThis.crypto?.subtle;

/** Whether `signed` was signed for this key (an uncompressed P-256 point in base64). */
export async function isGenuine(signed: SignedSet, offlineKey: string): Promise<boolean> {
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await subtle()?.importKey('raw', bytes(offlineKey), curve, false, ['verify']);
    const text = new TextEncoder().encode(signed.body);
    if (!key) return false;
    return (await subtle()?.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(signed.signature), text)) ?? false;
  } catch {
    return false;
  }
}

export class CarriedSet {
  readonly session: number;
  readonly bridge: number;
  readonly madeAt: number;
  readonly doorsOpen: number;
  readonly ends: number;
  readonly cutoff: number | null;
  readonly people: readonly Listed[];
  readonly #salt: Uint8Array;
  readonly #here: Map<string, Listed>;
  readonly #everyone: DataView | null;

  /** Reads a set that `isGenuine`. */
  constructor(signed: SignedSet) {
    const body = JSON.parse(signed.body) as Body;
    this.session = body.session_id;
    this.bridge = body.bridge_id;
    this.madeAt = Date.parse(body.made_at);
    this.doorsOpen = Date.parse(body.doors_open);
    this.ends = Date.parse(body.ends);
    this.cutoff = body.cutoff === null ? null : Date.parse(body.cutoff);
    this.#salt = Uint8Array.from(body.salt.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    this.#here = new Map(
      body.here.map(([digest, id, full_name, title, unit, category]) => [
        digest,
        { id, full_name, title, unit, category },
      ]),
    );
    this.people = [...this.#here.values()];
    this.#everyone = body.everyone === null ? null : new DataView(bytes(body.everyone).buffer);
  }

  /** Whose ticket this is, as far as this device knows. `who` stands for the person in what was seen here. */
  async find(digits: string): Promise<Found> {
    const text = new TextEncoder().encode(digits);
    const salted = new Uint8Array(this.#salt.length + text.length);
    salted.set(this.#salt);
    salted.set(text, this.#salt.length);
    const whole = await subtle()?.digest('SHA-256', salted);
    if (!whole) return { at: 'unknown' };
    const digest = whole.slice(0, BYTES);
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const delegate = this.#here.get(hex);
    if (delegate) return { at: 'here', who: whoIs(delegate.id), delegate };
    return this.#holds(new DataView(digest).getBigUint64(0)) ? { at: 'elsewhere', who: hex } : { at: 'unknown' };
  }

  person(id: number): Listed | null {
    return this.people.find((one) => one.id === id) ?? null;
  }

  #holds(wanted: bigint): boolean {
    if (!this.#everyone) return false;
    let [low, high] = [0, this.#everyone.byteLength / BYTES];
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = this.#everyone.getBigUint64(middle * BYTES);
      if (value === wanted) return true;
      if (value < wanted) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}

export const whoIs = (delegate: number) => `d${delegate}`;

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
