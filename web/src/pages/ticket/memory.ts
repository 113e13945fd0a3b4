/** The holder's own ticket stays readable on their own phone when the hall has no network. */

import type { TicketView } from '$lib/types';

export interface Seen {
  ticket: TicketView;
  qr: string | null;
  heardAt: number;
}

const key = (digits: string) => `diemcau.ticket.${digits}`;

export function remember(digits: string, seen: Seen): void {
  try {
    localStorage.setItem(key(digits), JSON.stringify(seen));
  } catch {
    // A private window or a full phone: the page still works while there is a line.
  }
}

export function lastSeen(digits: string): Seen | null {
  try {
    return JSON.parse(localStorage.getItem(key(digits)) ?? 'null') as Seen | null;
  } catch {
    return null;
  }
}

/** Every ticket that was opened on this phone: its digits, and what its page showed last. */
export function allKept(): { digits: string; seen: Seen }[] {
  try {
    return Object.keys(localStorage)
      .map((name) => /^diemcau\.ticket\.(\d+)$/.exec(name)?.[1] ?? '')
      .filter(Boolean)
      .map((digits) => ({ digits, seen: lastSeen(digits) }))
      .filter((one): one is { digits: string; seen: Seen } => one.seen !== null);
  } catch {
    return [];
  }
}
