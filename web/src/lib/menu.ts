/** The office's pages in the order of the work, and the right that each needs: what somebody may not do is not offered. */

import type { Me } from './types';

interface Entry {
  page: string;
  right: Me['rights'][number];
  /** Its answers are about a whole conference: nothing for an account that has a part of one. */
  whole?: true;
  /** Hosts have a console of their own, and no account. */
  role?: Me['role'];
}

export const MENU = [
  { page: 'control', right: 'figures' },
  { page: 'ready', right: 'devices' },
  { page: 'programme', right: 'organiser', whole: true },
  { page: 'roster', right: 'organiser', whole: true },
  { page: 'invitations', right: 'organiser', whole: true },
  { page: 'privacy', right: 'organiser', whole: true },
  { page: 'evidence', right: 'figures' },
  { page: 'report', right: 'reports', whole: true },
  { page: 'accounts', right: 'sign_in_help', whole: true },
  { page: 'audit', right: 'audit', whole: true },
  { page: 'bridge', right: 'host', role: 'host' },
] as const satisfies readonly Entry[];

export type OfficeName = (typeof MENU)[number]['page'];

/** The pages that are of use to whoever is signed in. */
export function menuOf(me: Pick<Me, 'rights' | 'role' | 'bridge_id'>): OfficeName[] {
  const entries: readonly (Entry & { page: OfficeName })[] = MENU;
  return entries
    .filter(({ right, whole, role }) => {
      return me.rights.includes(right) && !(whole && me.bridge_id !== null) && (role ?? me.role) === me.role;
    })
    .map(({ page }) => page);
}

/** What the next page needs to open on the same conference and session. */
export function queryOf(conference: { id: number } | null, session: { id: number } | null): string {
  const parts = [conference && `conference=${conference.id}`, session && `session=${session.id}`].filter(Boolean);
  return parts.length ? `?${parts.join('&')}` : '';
}
