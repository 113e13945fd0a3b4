/** What is now and next, from items and the time alone; the service says the same (tests/data/now_next.json). */

import { ask } from './api';
import type { components } from './api-types';

type Wire = components['schemas'];
export type ItemView = Wire['ItemView'];
export type MaterialView = Wire['MaterialView'];
export type SessionProgramme = Wire['SessionProgramme'];
export type TicketProgramme = Wire['TicketProgramme'];

export type Timed = Pick<ItemView, 'id' | 'starts' | 'ends'> & { position?: number };

/** From an item's start on, until before its end. Several of each where audiences have programmes side by side. */
export function nowAndNext<T extends Timed>(items: readonly T[], at: number): { now: T[]; next: T[] } {
  const order = [...items].sort(
    (a, b) => Date.parse(a.starts) - Date.parse(b.starts) || (a.position ?? 0) - (b.position ?? 0),
  );
  const later = order.filter((item) => Date.parse(item.starts) > at);
  const first = later[0] ? Date.parse(later[0].starts) : 0;
  return {
    now: order.filter((item) => Date.parse(item.starts) <= at && at < Date.parse(item.ends)),
    next: later.filter((item) => Date.parse(item.starts) === first),
  };
}

export const sessionProgramme = (session: number) => ask<SessionProgramme>(`/api/sessions/${session}/programme`);
export const ticketProgramme = (digits: string) => ask<TicketProgramme>(`/api/tickets/${digits}/programme`);
