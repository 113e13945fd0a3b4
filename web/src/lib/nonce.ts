/** A name for one scan that nobody else draws: the service answers it the same way however often it is sent. */
export function nonce(): string {
  // Not crypto.randomUUID(): it is missing on pages served without HTTPS, as a test in a hall may be.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
