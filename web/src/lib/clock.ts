/**
 * The service's time as this page knows it. A hall's PC is often minutes off, and a countdown must not be.
 */

let skew = 0;
let precise = false;

/** From an HTTP `Date`: whole seconds, so only believed when it says more than that we are a second apart. */
export function noteServerTime(date: string | null, now = Date.now()): void {
  if (!date || precise) return;
  const apart = Date.parse(date) + 500 - now;
  if (Number.isFinite(apart)) skew = Math.abs(apart) > 1500 ? apart : 0;
}

/** From a live frame, which carries the moment it was made. */
export function noteFrameTime(at: string, now = Date.now()): void {
  const apart = Date.parse(at) - now;
  if (!Number.isFinite(apart)) return;
  precise = true;
  skew = Math.abs(apart) > 1500 ? apart : 0;
}

/** From an answer that carries the service's clock, between asking and hearing: half the way is the best guess. */
export function noteContact(at: string, asked: number, heard: number): void {
  const apart = Date.parse(at) - (asked + heard) / 2;
  if (!Number.isFinite(apart) || heard - asked > 4_000) return;
  precise = true;
  skew = Math.abs(apart) > 500 ? apart : 0;
}

export function serverNow(): number {
  return Date.now() + skew;
}

/** How far this device's clock is behind the service's, in ms. */
export function clockSkew(): number {
  return skew;
}
