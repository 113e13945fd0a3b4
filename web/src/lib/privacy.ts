/** Personal data: the notice for everybody; retention, single people, requests and breaches for organisers. */

import { ask, post } from './api';
import { actionOf } from './audit';
import { phone } from './format';
import { t, type Key } from './i18n.svelte';
import type { Wire } from './types';

export type Desk = Wire['PrivacyDesk'];
export type NoticeView = Wire['NoticeView'];
export type RequestView = Wire['RequestView'];
export type Found = Wire['PersonFound'];
export type Dossier = Wire['PersonDossier'];
export type HeldEvent = Dossier['events'][number];
type Body = Record<string, unknown>;

const at = (conference: number) => `/api/conferences/${conference}/privacy`;
const person = (conference: number, who: { kind: string; id: number }) =>
  `${at(conference)}/people/${who.kind}/${who.id}`;

export const privacy = {
  notice: (conference: number) => ask<NoticeView>(`/api/conferences/${conference}/notice`),
  desk: (conference: number) => ask<Desk>(at(conference)),
  write: (conference: number, body: Body) => ask<NoticeView>(`${at(conference)}/notice`, { method: 'PUT', body }),
  putOff: (conference: number, body: Body) => post<Desk['retention']>(`${at(conference)}/postponement`, body),
  erase: (conference: number, body: Body) => post<Desk['retention']>(`${at(conference)}/erasure`, body),
  find: (conference: number, q: string) => post<Wire['PeopleFound']>(`${at(conference)}/search`, { q }),
  person: (conference: number, who: Found) => ask<Dossier>(person(conference, who)),
  file: (conference: number, who: Found) => `${person(conference, who)}/file`,
  correct: (conference: number, who: Found, body: Body) =>
    ask<Dossier>(person(conference, who), { method: 'PATCH', body }),
  forget: (conference: number, who: Found, body: Body) => post<void>(`${person(conference, who)}/forgetting`, body),
  take: (conference: number, body: Body) => post<RequestView>(`${at(conference)}/requests`, body),
  request: (conference: number, id: number, body: Body) =>
    ask<RequestView>(`${at(conference)}/requests/${id}`, { method: 'PATCH', body }),
  breach: (conference: number, body: Body) => post<unknown>(`${at(conference)}/breaches`, body),
  changeBreach: (conference: number, id: number, body: Body) =>
    ask<unknown>(`${at(conference)}/breaches/${id}`, { method: 'PATCH', body }),
};

/** Whose words the second word of an event has. */
const WORDS: Record<string, string> = {
  seat: 'method',
  scan: 'outcome',
  correction: 'deed',
  invitation: 'delivery',
  recorded: 'subject',
};

/** How something was recorded of a person, in words; what they or the office wrote stays as it is. */
export function howOf({ what, how }: HeldEvent): string {
  if (what === 'audit') return actionOf(how);
  const words = WORDS[what];
  if (what === 'seat' && how === 'substitute') return t('subject.substitute');
  return words ? t(`${words}.${how}` as Key) : how;
}

/** Where; for a look at or a change of the data, by whose role. */
export function whereOf({ what, where }: HeldEvent): string {
  return what === 'audit' && where ? t(`role.${where}` as Key) : where;
}

/** A fact as people read it. */
export function factOf(name: string, value: string): string {
  if (name === 'gender') return t(`gender.${value}` as Key);
  return name === 'phone' ? phone(value) : value;
}
