/** The name that this phone draws for itself once, so that several tickets of one phone can be seen as that. */

import { nonce } from '$lib/nonce';

const KEY = 'diemcau.phone';

export function phoneName(): string {
  const drawn = nonce();
  try {
    const known = localStorage.getItem(KEY);
    if (known) return known;
    localStorage.setItem(KEY, drawn);
  } catch {
    // A private window: it is another phone each time.
  }
  return drawn;
}
