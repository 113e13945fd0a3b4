/** Where a session stands, from its times alone. */

import type { ConferenceView, SessionView } from './types';

export type Phase = 'before' | 'doors' | 'on' | 'over';

export function phaseOf(session: SessionView, now: number): Phase {
  if (now < Date.parse(session.doors_open)) return 'before';
  if (now < Date.parse(session.starts)) return 'doors';
  if (now < Date.parse(session.ends)) return 'on';
  return 'over';
}

export type MilestoneName = 'doors_open' | 'starts' | 'cutoff' | 'ends';
export interface Milestone {
  name: MilestoneName;
  at: number;
}

/** What comes next in the day, for the clock of the control room; null when all is over. */
export function nextMilestone(session: SessionView, now: number): Milestone | null {
  const all: Milestone[] = [
    { name: 'doors_open', at: Date.parse(session.doors_open) },
    { name: 'starts', at: Date.parse(session.starts) },
    ...(session.cutoff ? [{ name: 'cutoff' as const, at: Date.parse(session.cutoff) }] : []),
    { name: 'ends', at: Date.parse(session.ends) },
  ];
  return all.filter((milestone) => milestone.at > now).sort((a, b) => a.at - b.at)[0] ?? null;
}

/** The session that people mean now: under way, else the next one, else the last one. */
export function currentSession(sessions: readonly SessionView[], now: number): SessionView | null {
  const order = [...sessions].sort((a, b) => Date.parse(a.starts) - Date.parse(b.starts));
  const open = order.filter((session) => ['doors', 'on'].includes(phaseOf(session, now)));
  // A rehearsal that runs into the real thing must not hide it.
  return (
    open.find((session) => !session.rehearsal) ??
    open[0] ??
    order.find((session) => phaseOf(session, now) === 'before') ??
    order.at(-1) ??
    null
  );
}

/** The conference that people mean: the one asked for, else the one that runs (whoever prepares the next must not be
 * led away from it), else the newest. */
export function currentConference(
  conferences: readonly ConferenceView[],
  asked: number | null,
  now: number,
): ConferenceView | null {
  const runs = (session: SessionView) => !session.rehearsal && ['doors', 'on'].includes(phaseOf(session, now));
  return (
    conferences.find(({ id }) => id === asked) ??
    conferences.find(({ sessions }) => sessions.some(runs)) ??
    conferences[0] ??
    null
  );
}
