/**
 * What this hall's screen showed last, without a name of any person: a screen that is switched on, or reloaded, while
 * the line is down still greets the hall, counts down to the start, and goes over to the session by itself.
 */

import type { BridgeView, ConferenceView, SessionView } from '$lib/types';

export interface Remembered {
  conference: Pick<ConferenceView, 'id' | 'title' | 'organiser' | 'place' | 'time_zone'>;
  session: SessionView | null;
  sessions: number;
  bridge: Pick<BridgeView, 'id' | 'name'> | null;
}

const KEY = 'diemcau.screen';

export function remember(seen: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(seen));
  } catch {
    // Storage is forbidden or full: only the reload without a line shows less.
  }
}

export function remembered(): Remembered | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Remembered | null;
  } catch {
    return null;
  }
}

/** Only what is named here is kept: a point's view also carries names and a telephone number. */
export function shownBy(
  conference: ConferenceView,
  session: SessionView | null,
  bridge: BridgeView | null,
): Remembered {
  const { id, title, organiser, place, time_zone } = conference;
  return {
    conference: { id, title, organiser, place, time_zone },
    session,
    sessions: conference.sessions.length,
    bridge: bridge && { id: bridge.id, name: bridge.name },
  };
}
