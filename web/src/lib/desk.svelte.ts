/** What a page for organisers and hosts works on: who is signed in, the conference, the session, its live figures. */

import { numberFromAddress, toAddress } from './address';
import { api, isPassing, type Answer } from './api';
import { onWake } from './awake';
import { delay } from './backoff';
import { serverNow } from './clock';
import { Live, liveUrl, type LiveState } from './live';
import { currentConference, currentSession } from './phase';
import { Room } from './room.svelte';
import type { BridgeView, ConferenceView, Me, Problem, SessionView, Topic } from './types';

export type DeskStatus = 'loading' | 'ready' | 'signed_out' | 'nothing' | 'unreachable' | 'refused';

/** What the page's address asks for; a session names its conference. */
export interface Wanted {
  session?: number | null;
  conference?: number | null;
}

/** Thrown inside `load` only, to leave it at the first answer that is not ok. */
class Stopped extends Error {
  constructor(readonly answer: Extract<Answer<unknown>, { ok: false }>) {
    super(answer.problem.code);
  }
}

function need<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Stopped(answer);
  return answer.data;
}

export class Desk {
  status = $state<DeskStatus>('loading');
  problem = $state.raw<Problem | null>(null);
  me = $state.raw<Me | null>(null);
  /** All that may be looked at: to choose from. */
  conferences = $state.raw<ConferenceView[]>([]);
  conference = $state.raw<ConferenceView | null>(null);
  session = $state.raw<SessionView | null>(null);
  bridges = $state.raw<BridgeView[]>([]);
  live = $state.raw<LiveState>({ line: 'connecting', figures: null, heardAt: null });
  /** How often a topic was in the news: an effect that reads it runs again when it must load anew. */
  news = $state<Record<Topic, number>>({ sessions: 0, sign_ups: 0, readiness: 0, screen: 0, signatures: 0 });
  readonly room = new Room();
  #stream: Live | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #wanted: Wanted = {};
  #sleeping: (() => void) | undefined;

  /** Loads everything, and keeps trying while the service is away. */
  async open(wanted: Wanted = byAddress()): Promise<void> {
    clearTimeout(this.#retry);
    this.#wanted = wanted;
    this.#sleeping ??= onWake(() => this.#hurry());
    try {
      await this.#load(wanted);
      this.status = 'ready';
      this.#attempt = 0;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#stopped(error.answer, wanted);
    }
  }

  close(): void {
    this.#closed = true;
    this.#sleeping?.();
    clearTimeout(this.#retry);
    this.#stream?.stop();
    this.room.close();
  }

  select(session: SessionView): void {
    if (session.id === this.session?.id && this.#stream) return;
    this.session = session;
    this.live = { line: 'connecting', figures: null, heardAt: null };
    this.#stream?.stop();
    if (!this.#closed) this.#stream = this.#listen(session);
  }

  /** What the office's bar shows and chooses. */
  get bar() {
    const { me, conference, conferences, session } = this;
    return { me, conference, conferences, session, onsession: this.choose };
  }

  /** The session that somebody chose; the address keeps it. */
  choose = (id: number): void => {
    const session = this.conference?.sessions.find((one) => one.id === id);
    if (!session) return;
    this.select(session);
    toAddress({ session: String(id) });
  };

  #listen(session: SessionView): Live {
    const onNews = (topics: readonly Topic[] | null) => this.#told(topics);
    return new Live(liveUrl(session.id), (state) => this.#heard(state), {
      onNews,
      onRoom: (frame) => this.room.heardNews(frame),
      onStates: (frame) => this.room.heardStates(frame),
    }).start();
  }

  #told(topics: readonly Topic[] | null): void {
    if (topics === null) this.room.began();
    for (const topic of topics ?? (Object.keys(this.news) as Topic[])) this.news[topic] += 1;
    // A snapshot comes when the tree was changed as well: names are not in it, and neither are a session's times.
    if (topics === null || topics.some((topic) => topic === 'sessions' || topic === 'sign_ups')) void this.#refresh();
  }

  async #load(wanted: Wanted): Promise<void> {
    const me = (this.me = need(await api.me()));
    this.conferences =
      me.conference_id === null
        ? need(await api.conferences()).conferences
        : [need(await api.conference(me.conference_id))];
    const conference = pick(this.conferences, wanted);
    if (!conference) {
      this.status = 'nothing';
      throw new Stopped({ ok: false, status: 404, retryAfter: null, problem: NOTHING });
    }
    this.conference = conference;
    this.bridges = need(await api.bridges(conference.id)).bridges;
    const session =
      conference.sessions.find(({ id }) => id === wanted.session) ?? currentSession(conference.sessions, serverNow());
    if (session) this.select(session);
  }

  /** Back on a network: a first load must not sit out the rest of its wait. */
  #hurry(): void {
    if (this.status !== 'unreachable') return;
    this.#attempt = 0;
    void this.open(this.#wanted);
  }

  #stopped(answer: Extract<Answer<unknown>, { ok: false }>, wanted: Wanted): void {
    this.problem = answer.problem;
    if (answer.status === 401) this.status = 'signed_out';
    else if (isPassing(answer)) {
      // Figures that are already on show stay; only a first load has nothing better to say.
      if (this.status !== 'ready') this.status = 'unreachable';
      this.#retry = setTimeout(() => void this.open(wanted), answer.retryAfter ?? delay(this.#attempt++, 1000));
    } else this.status = answer.problem.code === NOTHING.code ? 'nothing' : 'refused';
  }

  #heard(state: LiveState): void {
    this.live = state;
    if (state.line === 'refused')
      void this.open({ session: this.session?.id ?? null, conference: this.conference?.id ?? null });
  }

  #refreshing = false;
  #again = false;

  /** Bridge points and times anew; the figures come by themselves. One at a time, and once more if news came meanwhile. */
  async #refresh(): Promise<void> {
    if (this.status !== 'ready' || !this.conference) return;
    if (this.#refreshing) {
      this.#again = true;
      return;
    }
    this.#refreshing = true;
    const { id } = this.conference;
    const [conference, bridges] = await Promise.all([api.conference(id), api.bridges(id)]);
    if (bridges.ok) this.bridges = bridges.data.bridges;
    if (conference.ok) {
      this.conference = conference.data;
      this.session = conference.data.sessions.find((one) => one.id === this.session?.id) ?? this.session;
    }
    // At most one look a second, however much is told: a roster of a whole city is no small answer.
    setTimeout(() => {
      this.#refreshing = false;
      if (!this.#again) return;
      this.#again = false;
      void this.#refresh();
    }, 1000);
  }
}

const NOTHING: Problem = { code: 'no_conference', message: { vi: '', en: '' }, facts: {} };

const byAddress = (): Wanted => ({
  session: numberFromAddress('session'),
  conference: numberFromAddress('conference'),
});

function pick(conferences: ConferenceView[], wanted: Wanted): ConferenceView | null {
  const holding = conferences.find((conference) => conference.sessions.some(({ id }) => id === wanted.session));
  return holding ?? currentConference(conferences, wanted.conference ?? null, serverNow());
}
