/** What a page for organisers and hosts works on: who is signed in, the conference, the session, its live figures. */

import { api, isPassing, type Answer } from './api';
import { delay } from './backoff';
import { serverNow } from './clock';
import { Live, liveUrl, type LiveState } from './live';
import { currentSession } from './phase';
import type { BridgeView, ConferenceView, Me, Problem, SessionView } from './types';

export type DeskStatus = 'loading' | 'ready' | 'signed_out' | 'nothing' | 'unreachable' | 'refused';

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
  conference = $state.raw<ConferenceView | null>(null);
  session = $state.raw<SessionView | null>(null);
  bridges = $state.raw<BridgeView[]>([]);
  live = $state.raw<LiveState>({ line: 'connecting', figures: null, heardAt: null });
  #stream: Live | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** Loads everything, and keeps trying while the service is away. */
  async open(wanted: { session?: number | null } = {}): Promise<void> {
    clearTimeout(this.#retry);
    try {
      await this.#load(wanted.session ?? null);
      this.status = 'ready';
      this.#attempt = 0;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#stopped(error.answer, wanted);
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#stream?.stop();
  }

  select(session: SessionView): void {
    if (session.id === this.session?.id && this.#stream) return;
    this.session = session;
    this.live = { line: 'connecting', figures: null, heardAt: null };
    this.#stream?.stop();
    if (!this.#closed) this.#stream = new Live(liveUrl(session.id), (state) => this.#heard(state)).start();
  }

  async #load(wanted: number | null): Promise<void> {
    const me = (this.me = need(await api.me()));
    const conference =
      me.conference_id === null
        ? pick(need(await api.conferences()).conferences, wanted)
        : need(await api.conference(me.conference_id));
    if (!conference) {
      this.status = 'nothing';
      throw new Stopped({ ok: false, status: 404, retryAfter: null, problem: NOTHING });
    }
    this.conference = conference;
    this.bridges = need(await api.bridges(conference.id)).bridges;
    const session =
      conference.sessions.find(({ id }) => id === wanted) ?? currentSession(conference.sessions, serverNow());
    if (session) this.select(session);
  }

  #stopped(answer: Extract<Answer<unknown>, { ok: false }>, wanted: { session?: number | null }): void {
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
    if (state.line === 'refused') void this.open({ session: this.session?.id ?? null });
    const known = this.bridges.length;
    const told = state.figures?.bridges.size ?? 0;
    // A point was added while we watched: its name is not in the stream.
    if (this.status === 'ready' && told > known) void this.#refreshBridges();
  }

  #refreshing = false;
  async #refreshBridges(): Promise<void> {
    if (this.#refreshing || !this.conference) return;
    this.#refreshing = true;
    const answer = await api.bridges(this.conference.id);
    if (answer.ok) this.bridges = answer.data.bridges;
    setTimeout(() => (this.#refreshing = false), 10_000);
  }
}

const NOTHING: Problem = { code: 'no_conference', message: { vi: '', en: '' }, facts: {} };

function pick(conferences: ConferenceView[], session: number | null): ConferenceView | null {
  const holding = conferences.find((conference) => conference.sessions.some(({ id }) => id === session));
  return holding ?? conferences[0] ?? null;
}
