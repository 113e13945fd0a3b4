/** What a scanner must know to open and decide without a network: whose door, which sessions, who is expected. */

import { api } from '$lib/api';
import { CarriedSet, isGenuine, type SignedSet } from '$lib/carried';
import { serverNow } from '$lib/clock';
import { forget, keep, kept } from '$lib/store';
import type { Me, SessionView } from '$lib/types';

export interface Known {
  bridge_id: number | null;
  bridge_name: string;
  conference: string;
  /** Missing in what was kept by an earlier version. */
  conference_id?: number;
  time_zone: string;
  sessions: SessionView[];
}

/** A set this old is asked for again when there is a line (ms). */
const FRESH = 10 * 60_000;
/** Sessions of the coming day are carried ahead: the line may be gone by then. */
const AHEAD = 24 * 3_600_000;
const MOST_SETS = 3;

const keyOf = (session: number, bridge: number) => `set:${session}:${bridge}`;

/** Asks whose door this is. Null: no answer came; what was known stays. */
export async function learn(me: Me, wanted: number | null, token: string | undefined): Promise<Known | null> {
  const conference = await conferenceOf(me.conference_id, token);
  if (!conference) return null;
  const bridge_id = wanted ?? me.bridge_id;
  const bridge = bridge_id === null ? null : await api.bridge(bridge_id, token);
  return {
    bridge_id,
    bridge_name: bridge?.ok ? bridge.data.name : '',
    conference: conference.title,
    conference_id: conference.id,
    time_zone: conference.time_zone,
    sessions: conference.sessions,
  };
}

async function conferenceOf(id: number | null, token: string | undefined) {
  if (id !== null) {
    const answer = await api.conference(id, token);
    return answer.ok ? answer.data : null;
  }
  const answer = await api.conferences();
  return answer.ok ? (answer.data.conferences[0] ?? null) : null;
}

export type SetState = 'none' | 'ready' | 'refused' | 'insecure';

/** The signed sets of the sessions that are near, as they came, on this device. */
export class Sets {
  readonly #open = new Map<number, CarriedSet>();
  state: SetState = globalThis.crypto?.subtle ? 'none' : 'insecure';

  constructor(
    private readonly db: IDBDatabase,
    /** The key that this device was given; nothing else is believed. */
    private readonly key: () => string | null,
  ) {}

  /** The set of a session, if this device carries a genuine one. */
  of(session: number): CarriedSet | null {
    return this.#open.get(session) ?? null;
  }

  /** Reads what is kept: without a network this is all there is. */
  async restore(known: Known): Promise<void> {
    for (const session of near(known.sessions)) {
      const signed = await kept<SignedSet>(this.db, keyOf(session.id, known.bridge_id ?? 0));
      if (signed) await this.#take(signed);
    }
  }

  /** Asks for sets that are missing or old. */
  async refresh(known: Known, token: string | undefined): Promise<void> {
    if (known.bridge_id === null || this.state === 'insecure') return;
    for (const session of near(known.sessions)) {
      const have = this.#open.get(session.id);
      if (have?.bridge === known.bridge_id && serverNow() - have.madeAt < FRESH) continue;
      const answer = await api.offlineSet(session.id, known.bridge_id, token);
      if (!answer.ok) return;
      if (await this.#take(answer.data)) await keep(this.db, keyOf(session.id, known.bridge_id), answer.data);
    }
  }

  /** Names must not stay on a device that has lost its right to them. */
  async forget(known: Known | null): Promise<void> {
    for (const session of this.#open.keys()) await forget(this.db, keyOf(session, known?.bridge_id ?? 0));
    this.#open.clear();
    if (this.state === 'ready') this.state = 'none';
  }

  async #take(signed: SignedSet): Promise<boolean> {
    const key = this.key();
    if (this.state === 'insecure' || key === null) return false;
    if (!(await isGenuine(signed, key))) {
      this.state = 'refused';
      return false;
    }
    const set = new CarriedSet(signed);
    this.#open.set(set.session, set);
    this.state = 'ready';
    return true;
  }
}

function near(sessions: readonly SessionView[]): SessionView[] {
  const now = serverNow();
  return [...sessions]
    .filter((one) => Date.parse(one.ends) > now - AHEAD && Date.parse(one.doors_open) < now + AHEAD)
    .sort((a, b) => Date.parse(a.doors_open) - Date.parse(b.doors_open))
    .slice(-MOST_SETS);
}
