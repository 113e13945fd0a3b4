/** Filters live in the page's address, so that a colleague can be sent exactly this view. */

export function fromAddress(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** A number of ours, of up to 53 bits; anything else is as if it were not there. */
export function numberFromAddress(name: string): number | null {
  const value = fromAddress(name);
  return /^\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : null;
}

/** Writes these names; an empty value takes a name out. */
export function toAddress(values: Record<string, string>): void {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  history.replaceState(null, '', search.size ? `?${search}` : location.pathname);
}
