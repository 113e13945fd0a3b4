/** Between a moment and what a field for date and time holds, by the clock of the conference's zone. */

function wall(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return parts.replace(' ', 'T');
}

/** 2026-12-01T08:00 */
export function toField(at: string | number, zone: string): string {
  return wall(new Date(at).getTime(), zone).slice(0, 16);
}

/** The moment that the field means there; null when it is empty. */
export function fromField(value: string, zone: string): string | null {
  // Chromium reads ":00Z" as a moment of the year 2000: emptiness is asked for, not parsed.
  if (!value) return null;
  const guess = Date.parse(`${value}:00Z`);
  if (Number.isNaN(guess)) return null;
  // Twice, because the first guess may lie on the other side of a change of summer time.
  let at = guess;
  for (let turn = 0; turn < 2; turn++) at += guess - Date.parse(`${wall(at, zone)}Z`);
  return new Date(at).toISOString();
}
