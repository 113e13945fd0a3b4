/** The scanner's post at a door: whose door, which session, what waits, and what was answered. */

import { api } from '$lib/api';
import { serverNow } from '$lib/clock';
import { read } from '$lib/digits';
import { currentSession } from '$lib/phase';
import { ScanQueue, type Decided } from '$lib/queue';
import { signal } from '$lib/signals';
import { forget, keep, kept, openStore } from '$lib/store';
import type { Method, Paired, Problem, SessionView } from '$lib/types';
import { notATicket, verdictOf, type Verdict } from './verdict';

/** What a page needs to know to open and scan without a network. */
interface Known {
  bridge_id: number | null;
  bridge_name: string;
  conference: string;
  time_zone: string;
  session: SessionView | null;
}

export type PostStatus = 'loading' | 'ready' | 'pairing_failed' | 'signed_out';

/** A door waits this long for an answer; after that the scan is kept and the next person may come. */
const PATIENCE = 2_500;
const REMEMBERED = 8;

export class Post {
  status = $state<PostStatus>('loading');
  known = $state.raw<Known | null>(null);
  problem = $state.raw<Problem | null>(null);
  waiting = $state(0);
  online = $state(true);
  present = $state<number | null>(null);
  summoned = $state<number | null>(null);
  verdicts = $state.raw<Verdict[]>([]);
  /** Scans of before that were decided otherwise than ok. */
  late = $state.raw<Verdict[]>([]);
  busy = $state(false);
  #db: IDBDatabase | null = null;
  #queue: ScanQueue | null = null;
  #device: Paired | null = null;
  #isOpen!: () => void;
  /** A card may be before the camera sooner than we know which door this is: its scan waits for that, and is not lost. */
  readonly #opened = new Promise<void>((done) => (this.#isOpen = done));

  get last(): Verdict | null {
    return this.verdicts[0] ?? null;
  }

  async open(pairing: string, wanted: number | null, name: string): Promise<void> {
    await this.#openStore(pairing, wanted, name).finally(this.#isOpen);
  }

  async #openStore(pairing: string, wanted: number | null, name: string): Promise<void> {
    const db = (this.#db = await openStore());
    this.#queue = new ScanQueue(
      db,
      (session, scan) => api.checkIn(session, scan, this.#device?.token, 10_000),
      (count) => (this.waiting = count),
      (decided) => this.#decidedLate(decided),
    );
    if (pairing && !(await this.#pair(pairing, name))) return;
    this.#device ??= (await kept<Paired>(db, 'device')) ?? null;
    this.known = (await kept<Known>(db, 'known')) ?? null;
    if (this.known) this.status = 'ready';
    await this.refresh(wanted);
    this.waiting = (await this.#queue.all()).length;
    void this.#queue.flush();
  }

  close(): void {
    this.#queue?.stop();
  }

  /** Asks again who we are, what is on, and how many are in. Without a line, what was known stays. */
  async refresh(wanted: number | null): Promise<void> {
    const me = await api.me(this.#device?.token);
    this.online = me.status !== 0;
    if (!me.ok) {
      if (me.status === 401) this.status = 'signed_out';
      return;
    }
    const conference = await this.#conference(me.data.conference_id);
    if (!conference) return;
    const bridge_id = wanted ?? me.data.bridge_id;
    const bridge = bridge_id === null ? null : await api.bridge(bridge_id, this.#device?.token);
    this.known = {
      bridge_id,
      bridge_name: bridge?.ok ? bridge.data.name : '',
      conference: conference.title,
      time_zone: conference.time_zone,
      session: currentSession(conference.sessions, serverNow()),
    };
    this.status = 'ready';
    // The line is there: what waited need not sit out its own wait.
    void this.#queue?.flush();
    if (this.#db) await keep(this.#db, 'known', this.known);
    await this.count();
  }

  async count(): Promise<void> {
    if (!this.known?.session) return;
    const tally = await api.tally(this.known.session.id, this.#device?.token);
    this.online = tally.status !== 0;
    if (!tally.ok) return;
    const row = tally.data.bridges.find((one) => one.bridge_id === this.known?.bridge_id);
    this.present = row?.total_present ?? tally.data.totals.present;
    this.summoned = row?.total_summoned ?? tally.data.totals.summoned;
  }

  async scan(text: string, method: Method = 'ticket', confirm = false): Promise<void> {
    const found = read(text);
    if (found.kind !== 'ticket') {
      this.#show(notATicket(found.kind === 'nothing' ? 'not_a_ticket' : found.kind, Date.now()));
      return;
    }
    await this.#opened;
    const session = this.known?.session;
    if (!session || !this.#queue) return;
    this.busy = true;
    const bridge_id = this.known?.bridge_id;
    const waiting = await this.#queue.add(session.id, found.digits, {
      method,
      confirm,
      ...(bridge_id ? { bridge_id } : {}),
    });
    const answer = await this.#queue.submit(waiting, this.online ? PATIENCE : 400);
    this.busy = false;
    this.online = answer !== null;
    this.#show(verdictOf(answer, found.digits, Date.now()));
    if (answer?.ok && answer.data.outcome === 'ok' && !answer.data.replayed) {
      if (this.present !== null) this.present += 1;
    }
  }

  async leave(): Promise<void> {
    if (!this.#db) return;
    await forget(this.#db, 'device');
    await forget(this.#db, 'known');
    location.assign('/scan');
  }

  async #pair(token: string, name: string): Promise<boolean> {
    const answer = await api.pair(token, name);
    if (!answer.ok) {
      this.problem = answer.problem;
      this.status = 'pairing_failed';
      return false;
    }
    this.#device = answer.data;
    if (this.#db) await keep(this.#db, 'device', answer.data);
    return true;
  }

  async #conference(id: number | null) {
    if (id !== null) {
      const answer = await api.conference(id, this.#device?.token);
      return answer.ok ? answer.data : null;
    }
    const answer = await api.conferences();
    return answer.ok ? (answer.data.conferences[0] ?? null) : null;
  }

  #show(verdict: Verdict): void {
    this.verdicts = [verdict, ...this.verdicts].slice(0, REMEMBERED);
    signal(verdict.signal);
  }

  #decidedLate({ waiting, answer }: Decided): void {
    this.online = true;
    const verdict = verdictOf(answer, waiting.scan.code, waiting.at);
    if (verdict.code !== 'ok') this.late = [verdict, ...this.late].slice(0, 50);
    void this.count();
  }
}
