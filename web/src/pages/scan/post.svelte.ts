/** The scanner's post at a door: whose door, which session, what waits, and what was answered. */

import { api, type Answer } from '$lib/api';
import { whoIs, type CarriedSet, type Found } from '$lib/carried';
import { noteContact, serverNow } from '$lib/clock';
import { guess } from '$lib/decide';
import { read, type Card } from '$lib/digits';
import { nonce } from '$lib/nonce';
import { currentSession } from '$lib/phase';
import { ScanQueue, type Decided, type Waiting } from '$lib/queue';
import { signal } from '$lib/signals';
import { all, forget, keep, kept, openStore, run } from '$lib/store';
import type { Outcome, Paired, Problem, Receipt, SessionView } from '$lib/types';
import { DoorFigures, type Read } from './figures.svelte';
import { learn, Sets, type Known, type SetState } from './known';
import { decided, differs, guessed, said, signalOf, type Asked, type Verdict } from './verdict';

export type PostStatus = 'loading' | 'ready' | 'pairing_failed' | 'signed_out';

/** A door waits this long for the service before it is told what this device thinks (ms): an answer within 100. */
const AT_ONCE = 60;
/** After that a scan counts as kept, and goes with the next batch (ms). */
const PATIENCE = 2_500;
/** What was kept comes back in a burst (ms). */
const SOON = 300;
const REMEMBERED = 8;
const QUEUE_HEADER = 'X-Diemcau-Queue';

/** Somebody whom this device counted, so that a second scan is known without a line. */
interface Seen {
  who: string;
  at: number;
}

/** A scan that was decided otherwise than the door was told; kept until somebody has looked. */
export interface Conflict {
  nonce: string;
  told: Outcome | null;
  verdict: Verdict;
}

export class Post {
  status = $state<PostStatus>('loading');
  known = $state.raw<Known | null>(null);
  problem = $state.raw<Problem | null>(null);
  waiting = $state(0);
  online = $state(true);
  readonly figures = new DoorFigures(() => this.#read());
  verdicts = $state.raw<Verdict[]>([]);
  conflicts = $state.raw<Conflict[]>([]);
  session = $state.raw<SessionView | null>(null);
  setState = $state<SetState>('none');
  set = $state.raw<CarriedSet | null>(null);
  /** A name to look for, from a card that could not be asked for: opens the search. */
  searching = $state<string | null>(null);
  #db: IDBDatabase | null = null;
  #queue: ScanQueue | null = null;
  #sets: Sets | null = null;
  #device: Paired | null = null;
  #pin: string | null = null;
  /** Whom this device counted, by `#seenKey`; nothing on the page shows it. */
  readonly #seen: Record<string, true> = {};
  #soon: ReturnType<typeof setTimeout> | undefined;
  #isOpen!: () => void;
  /** A card may be before the camera sooner than we know which door this is: its scan waits for that, and is not lost. */
  readonly #opened = new Promise<void>((done) => (this.#isOpen = done));

  get last(): Verdict | null {
    return this.verdicts[0] ?? null;
  }

  async open(pairing: string, wanted: number | null, name: string): Promise<void> {
    await this.#openStore(pairing, wanted, name).finally(this.#isOpen);
  }

  close(): void {
    clearTimeout(this.#soon);
    this.#queue?.stop();
  }

  async #openStore(pairing: string, wanted: number | null, name: string): Promise<void> {
    const db = (this.#db = await openStore());
    void navigator.storage?.persist?.();
    const more = () => ({ token: this.#device?.token, headers: { [QUEUE_HEADER]: String(this.waiting) } });
    this.#queue = new ScanQueue(
      db,
      {
        one: (session, scan) => api.checkIn(session, scan, { ...more(), timeout: 10_000 }),
        many: (session, scans) => api.checkInMany(session, scans, more()),
      },
      (count) => {
        const emptied = this.waiting > 1 && count === 0;
        this.waiting = count;
        // The list of scanners must not say for a quarter of a minute that something waits.
        if (emptied) void this.contact();
      },
      (late) => this.#decidedLate(late),
      // Whose name this device does not know: the service says it, while the scan is still on the page.
      ({ nonce }) => this.verdicts.some(({ id, delegate }) => id === nonce && delegate === null),
    );
    this.#sets = new Sets(db, () => this.#pin);
    this.waiting = (await this.#queue.all()).length;
    this.conflicts = await all<Conflict>(db, 'conflicts');
    for (const { who } of await all<Seen>(db, 'seen')) this.#seen[who] = true;
    if (pairing && !(await this.#pair(pairing, name))) return;
    this.#device ??= (await kept<Paired>(db, 'device')) ?? null;
    this.#pin = this.#device?.offline_key ?? (await kept<string>(db, 'pin')) ?? null;
    this.known = (await kept<Known>(db, 'known')) ?? null;
    if (this.known) {
      await this.#sets.restore(this.known);
      this.#choose();
      this.status = 'ready';
    }
    // Without a network this takes its time; the door must not wait for it.
    const asked = this.refresh(wanted);
    if (!this.known) await asked;
  }

  /** Asks again who we are, what is on, and who is expected. Without a line, what was known stays. */
  async refresh(wanted: number | null): Promise<void> {
    const me = await api.me(this.#device?.token);
    this.online = me.status !== 0;
    if (!me.ok) {
      if (me.status === 401) await this.#signedOut();
      return;
    }
    if (this.#pin === null && this.#db) await keep(this.#db, 'pin', (this.#pin = me.data.offline_key));
    const known = await learn(me.data, wanted, this.#device?.token);
    if (!known || !this.#db) return;
    await keep(this.#db, 'known', (this.known = known));
    this.#choose();
    this.status = 'ready';
    // The line is there: what waited need not sit out its own wait.
    void this.#queue?.flush();
    await this.contact();
    await this.#sets?.refresh(known, this.#device?.token);
    this.#choose();
  }

  /** Says that this scanner is there, measures its clock, and reads the figures. */
  async contact(): Promise<void> {
    const before = Date.now();
    const told = await api.contact({
      token: this.#device?.token,
      headers: { [QUEUE_HEADER]: String(this.waiting) },
    });
    this.online = told.status !== 0;
    if (told.ok) noteContact(told.data.now, before, Date.now());
    else if (told.status === 401) return this.#signedOut();
    this.#choose();
    if (told.ok && this.waiting > 0) void this.#queue?.flush();
    if (told.ok) await this.figures.read();
  }

  async #read(): Promise<Read | null> {
    if (!this.session) return null;
    const tally = await api.tally(this.session.id, this.#device?.token);
    if (!tally.ok) return null;
    const { bridges, totals } = tally.data;
    const row = bridges.find((one) => one.bridge_id === this.known?.bridge_id);
    return { present: row?.total_present ?? totals.present, summoned: row?.total_summoned ?? totals.summoned };
  }

  /** Whatever a camera, a USB scanner or a keyboard gave. */
  async scan(text: string): Promise<void> {
    const found = read(text);
    if (found.kind === 'ticket') await this.ask({ method: 'ticket', code: found.digits });
    else if (found.kind === 'citizen_card') await this.#card(found.card);
    else this.#show(said(nonce(), found.kind === 'nothing' ? 'not_a_ticket' : found.kind, Date.now()));
  }

  /** Asks the gate: tells the door what this device thinks at once, and what the service decided when it is there. */
  async ask(asked: Asked): Promise<void> {
    await this.#opened;
    const session = this.session;
    if (!session || !this.#queue) {
      this.#show(said(nonce(), 'no_session', Date.now()));
      return;
    }
    const found = await this.#find(asked);
    const person = found.at === 'here' ? found.delegate : null;
    const thought = this.#guess(found, asked);
    const bridge_id = this.known?.bridge_id;
    const scan = { ...asked, ...(bridge_id ? { bridge_id } : {}) };
    const { readings } = this.figures;
    const waiting = await this.#queue.add(session.id, scan, thought, person?.full_name ?? null);
    const answering = this.#queue.submit(waiting, this.online ? PATIENCE : AT_ONCE);
    const soon = await Promise.race([answering, new Promise<undefined>((done) => setTimeout(done, AT_ONCE))]);
    if (soon) {
      await this.#settle(waiting, soon, asked, found, null, readings);
      return;
    }
    const told = guessed(waiting.nonce, thought ?? (this.online ? 'asking' : 'kept'), waiting.at, {
      asked,
      delegate: person,
    });
    this.#show(told);
    if (thought === 'ok' && found.at !== 'unknown') await this.#remember(found.who, waiting.at);
    const answer = await answering;
    this.online = answer !== null;
    if (answer) await this.#settle(waiting, answer, asked, found, told, readings);
    else if (told.code === 'asking') this.#replace({ ...told, code: 'kept' });
  }

  /** Takes the last check-in back: here while it waits, else at the service, which keeps the trace. */
  async undo(verdict: Verdict, reason?: string): Promise<Problem | null> {
    const who = verdict.delegate ? whoIs(verdict.delegate.id) : null;
    if (!(await this.#queue?.withdraw(verdict.id))) {
      if (!this.session || !this.known?.bridge_id || !verdict.delegate) return null;
      const change = {
        deed: 'undo' as const,
        nonce: nonce(),
        delegate_id: verdict.delegate.id,
        reason: reason ?? null,
      };
      const answer = await api.change(this.session.id, this.known.bridge_id, change, this.#device?.token);
      if (!answer.ok) return answer.problem;
      void this.contact();
    }
    if (who && this.#db) {
      delete this.#seen[this.#seenKey(who)];
      await run(this.#db, 'seen', 'readwrite', (store) => store.delete(this.#seenKey(who)));
    }
    this.#replace({ ...verdict, code: 'undone', signal: 'kept', provisional: false, corrected: false, message: null });
    return null;
  }

  /** What waits, for whoever wants to see it. */
  async pending(): Promise<Waiting[]> {
    return (await this.#queue?.all()) ?? [];
  }

  /** Somebody has looked at what was decided otherwise. */
  async looked(): Promise<void> {
    if (this.#db) await run(this.#db, 'conflicts', 'readwrite', (store) => store.clear());
    this.conflicts = [];
  }

  async #find(asked: Asked): Promise<Found> {
    if (asked.code) return (await this.set?.find(asked.code)) ?? { at: 'unknown' };
    const delegate = asked.delegate_id ? this.set?.person(asked.delegate_id) : null;
    return delegate ? { at: 'here', who: whoIs(delegate.id), delegate } : { at: 'unknown' };
  }

  #guess(found: Found, asked: Asked) {
    if (!this.set) return null;
    const seen = found.at !== 'unknown' && this.#seenKey(found.who) in this.#seen;
    return guess(found, this.set, {
      now: serverNow(),
      seen,
      confirm: asked.confirm ?? false,
      reason: Boolean(asked.reason),
    });
  }

  async #settle(
    waiting: Waiting,
    answer: Answer<Receipt>,
    asked: Asked,
    found: Found,
    told: Verdict | null,
    readings: number,
  ) {
    this.online = true;
    const verdict = decided(waiting.nonce, answer, waiting.at, asked);
    if (answer.ok && answer.data.outcome === 'ok' && !answer.data.replayed) this.figures.counted(readings);
    const isIn = answer.ok && (answer.data.outcome === 'ok' || answer.data.outcome === 'already_checked_in');
    if (isIn && found.at !== 'unknown') await this.#remember(found.who, waiting.at);
    if (!told) this.#show(verdict);
    else if (told.code === verdict.code) this.#replace(verdict);
    else this.#correct({ ...verdict, corrected: told.code !== 'asking' && told.code !== 'kept' });
  }

  /** The number is asked for once and stored nowhere; without a line the name leads to the list. */
  async #card(card: Card): Promise<void> {
    await this.#opened;
    const session = this.session;
    if (!session) return this.#show(said(nonce(), 'no_session', Date.now()));
    const bridge_id = this.known?.bridge_id ?? null;
    const id = nonce();
    const asked = { code: card.number, nonce: id, method: 'citizen_card' as const, bridge_id };
    const answer = await api.checkIn(session.id, asked, { token: this.#device?.token, timeout: PATIENCE });
    if (answer.status === 0 || (!answer.ok && answer.problem.code === 'unknown_card')) {
      this.searching = card.name;
      if (answer.status === 0) {
        this.online = false;
        return this.#show(said(id, 'card_offline', Date.now()));
      }
    }
    const delegate_id = answer.ok ? answer.data.delegate?.id : undefined;
    // Asked again (a transfer, a reason) it goes by the person who was found, not by the card.
    this.#show(decided(id, answer, Date.now(), delegate_id ? { method: 'search', delegate_id } : null));
  }

  async #remember(who: string, at: number): Promise<void> {
    const key = this.#seenKey(who);
    if (key in this.#seen || !this.#db) return;
    this.#seen[key] = true;
    await run(this.#db, 'seen', 'readwrite', (store) => store.put({ who: key, at } satisfies Seen));
  }

  readonly #seenKey = (who: string) => `${this.session?.id ?? 0}:${who}`;

  #choose(): void {
    this.session = this.known ? currentSession(this.known.sessions, serverNow()) : null;
    this.set = this.session ? (this.#sets?.of(this.session.id) ?? null) : null;
    this.setState = this.#sets?.state ?? 'none';
  }

  async #signedOut(): Promise<void> {
    this.status = 'signed_out';
    await this.#sets?.forget(this.known);
    this.#choose();
    if (!this.#db) return;
    this.#pin = null;
    await forget(this.#db, 'pin');
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

  #show(verdict: Verdict): void {
    this.verdicts = [verdict, ...this.verdicts].slice(0, REMEMBERED);
    signal(verdict.signal);
  }

  #replace(verdict: Verdict): void {
    this.verdicts = this.verdicts.map((one) => (one.id === verdict.id ? verdict : one));
  }

  /** The door was told something else: on top again, and loud. */
  #correct(verdict: Verdict): void {
    this.verdicts = this.verdicts.filter(({ id }) => id !== verdict.id);
    this.#show(verdict);
  }

  async #decidedLate({ waiting, answer }: Decided): Promise<void> {
    this.online = true;
    // Nobody stands here and sees the answer: the figures say it, once for all that came together.
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.contact(), SOON);
    const shown = this.verdicts.find(({ id }) => id === waiting.nonce);
    if (!answer) {
      if (shown) this.#replace({ ...shown, code: 'ok', signal: signalOf('ok'), provisional: false });
      return;
    }
    const verdict = decided(waiting.nonce, answer, waiting.at, null);
    const outcome = answer.ok ? answer.data.outcome : 'failed';
    if (!differs(waiting.said, outcome)) {
      if (shown) this.#replace({ ...verdict, asked: shown.asked });
      return;
    }
    const name = verdict.delegate ?? null;
    const conflict: Conflict = { nonce: waiting.nonce, told: waiting.said, verdict: { ...verdict, delegate: name } };
    if (this.#db) await run(this.#db, 'conflicts', 'readwrite', (store) => store.put(conflict));
    this.conflicts = [...this.conflicts.filter((one) => one.nonce !== waiting.nonce), conflict];
    signal('ask');
  }
}
