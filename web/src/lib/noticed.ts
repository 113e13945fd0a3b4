/** Whether this phone has shown the notice on personal data of a conference: nobody is recorded from it before. */

const key = (conference: number) => `diemcau.notice.${conference}`;

export function noticed(conference: number): boolean {
  try {
    return localStorage.getItem(key(conference)) !== null;
  } catch {
    return false; // a private window: it is shown each time
  }
}

export function markNoticed(conference: number, version: number): void {
  try {
    localStorage.setItem(key(conference), String(version));
  } catch {
    // Nothing to keep it in.
  }
}
