/** Filters live in the page's address, so that a colleague can be sent exactly this view. */

/** Words that somebody typed may be a person's name: they stand behind the `#`, which is sent to no server and logged by none. */
const TYPED = new Set(['q', 'who']);

export function fromAddress(name: string): string {
  return (TYPED.has(name) ? fragment() : new URLSearchParams(location.search)).get(name) ?? '';
}

/** A number of ours, of up to 53 bits; anything else is as if it were not there. */
export function numberFromAddress(name: string): number | null {
  const value = fromAddress(name);
  return /^\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : null;
}

/** Writes these names; an empty value takes a name out. */
export function toAddress(values: Record<string, string>): void {
  const search = new URLSearchParams(location.search);
  const typed = fragment();
  for (const name of [...typed.keys()]) if (!TYPED.has(name)) typed.delete(name); // the anchor that was jumped to
  for (const [name, value] of Object.entries(values)) {
    search.delete(name);
    if (value) (TYPED.has(name) ? typed : search).set(name, value);
    else typed.delete(name);
  }
  history.replaceState(
    null,
    '',
    location.pathname + (search.size ? `?${search}` : '') + (typed.size ? `#${typed}` : ''),
  );
}

function fragment(): URLSearchParams {
  return new URLSearchParams(location.hash.slice(1));
}
