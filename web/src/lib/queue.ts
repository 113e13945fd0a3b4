/**
 * The scanner's memory. Every scan is on disk, with its nonce, before it is sent; it leaves when the service
 * has answered. A reload, a crash or a night without a network changes nothing but the time of arrival.
 *
 * Who stands at the door is sent alone and at once; what waited goes in batches, which the service judges as of when
 * each scan was made.
 */

import { isPassing, type Answer } from './api';
import { delay } from './backoff';
import { nonce } from './nonce';
import { all, run } from './store';
import type { BatchAnswer, BatchScan, Outcome, Problem, Receipt, ScanRequest } from './types';

export interface Waiting {
  nonce: string;
  session: number;
  scan: ScanRequest;
  /** When it was scanned, on this device's clock; also the order of sending. */
  at: number;
  /** What the door was told meanwhile; null: only that it is kept. */
  said: Outcome | null;
  /** Whose it is, as far as this device knows: for the list of what waits. */
  name: string | null;
}

export interface Decided {
  waiting: Waiting;
  /** null: counted as it was asked for, and told so without words. */
  answer: Answer<Receipt> | null;
}

export interface Line {
  one(session: number, scan: ScanRequest): Promise<Answer<Receipt>>;
  /** Whoever is `brief` and counted as asked has no receipt, which over a bad line is most of what comes back. */
  many(session: number, scans: BatchScan[]): Promise<Answer<BatchAnswer>>;
}

/** The service takes no more at once (schemas/wire/doors.py). */
export const MOST = 500;
/** Problems of one scan of a batch that mean "not now". */
const NOT_NOW = new Set(['gate_busy', 'gate_unavailable', 'too_slow', 'internal']);
const isSignedOut = (status: number) => status === 401 || status === 403;

export class ScanQueue {
  #flushing: Promise<void> | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #waitingFor = new Map<string, (answer: Answer<Receipt>) => void>();
  #sending = new Set<string>();
  #stopped = false;
  #lastAt = 0;

  constructor(
    private readonly db: IDBDatabase,
    private readonly line: Line,
    /** Called when the number of waiting scans changed. */
    private readonly onCount: (waiting: number) => void = () => {},
    /** Called with answers that nobody waited for any more: scans of before, decided late. */
    private readonly onLate: (decided: Decided) => void | Promise<void> = () => {},
    /** Whether somebody reads the answer to this scan, and would miss its words. */
    private readonly isRead: (waiting: Waiting) => boolean = () => false,
  ) {}

  async add(
    session: number,
    scan: Omit<ScanRequest, 'nonce' | 'device_time'>,
    said: Outcome | null = null,
    name: string | null = null,
  ): Promise<Waiting> {
    // Two scans of one millisecond keep their order.
    const at = (this.#lastAt = Math.max(Date.now(), this.#lastAt + 1));
    const id = nonce();
    const asked: ScanRequest = { ...scan, nonce: id, device_time: new Date(at).toISOString() };
    const waiting: Waiting = { nonce: id, session, scan: asked, at, said, name };
    await run(this.db, 'scans', 'readwrite', (store) => store.add(waiting));
    await this.#count();
    return waiting;
  }

  /** Waits for the answer, at most `patience` ms; null means: kept, to be decided later. */
  async submit(waiting: Waiting, patience: number): Promise<Answer<Receipt> | null> {
    const answered = new Promise<Answer<Receipt> | null>((resolve) => {
      const timer = setTimeout(() => {
        this.#waitingFor.delete(waiting.nonce);
        resolve(null);
      }, patience);
      this.#waitingFor.set(waiting.nonce, (answer) => {
        clearTimeout(timer);
        this.#waitingFor.delete(waiting.nonce);
        resolve(answer);
      });
    });
    this.#attempt = 0;
    void this.flush();
    return answered;
  }

  /** Takes a scan back that was not sent yet; false when it is too late for that. */
  async withdraw(id: string): Promise<boolean> {
    if (this.#sending.has(id)) return false;
    const there = await run(this.db, 'scans', 'readonly', (store) => store.getKey(id));
    if (there === undefined || this.#sending.has(id)) return false;
    await this.#drop([id]);
    return true;
  }

  async all(): Promise<Waiting[]> {
    return (await all<Waiting>(this.db, 'scans')).sort((a, b) => a.at - b.at);
  }

  /** Sends what waits, oldest first; while one flush runs, others join it. */
  flush(): Promise<void> {
    this.#flushing ??= this.#work().finally(() => (this.#flushing = null));
    return this.#flushing;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  async #work(): Promise<void> {
    clearTimeout(this.#retry);
    for (;;) {
      const rows = await this.all();
      // The person at the door goes first: whoever is being waited for is sent before old scans.
      const next = rows.find((row) => this.#waitingFor.has(row.nonce));
      const chosen = next ? [next] : rows.filter((row) => row.session === rows[0]?.session).slice(0, MOST);
      if (chosen.length === 0 || this.#stopped) return;
      const again = next ? await this.#sendOne(next) : await this.#sendMany(chosen);
      if (again !== null) {
        this.#again(again);
        return;
      }
      this.#attempt = 0;
    }
  }

  /** Who was told that they are in, or only that it is kept, need hear no more when they are counted. */
  #isBrief(row: Waiting): boolean {
    return (row.said === null || row.said === 'ok') && !this.isRead(row);
  }

  /** The wait that the service asks for (ms, 0 for none in particular); null when the scan is done with. */
  async #sendOne(row: Waiting): Promise<number | null> {
    this.#sending.add(row.nonce);
    const answer = await this.line.one(row.session, row.scan);
    this.#sending.delete(row.nonce);
    if (!answer.ok && (isPassing(answer) || isSignedOut(answer.status))) {
      // A revoked scanner keeps its scans too: they count once somebody signs in here again.
      if (isSignedOut(answer.status)) this.#waitingFor.get(row.nonce)?.(answer);
      return answer.retryAfter ?? 0;
    }
    await this.#decided([[row, answer]]);
    return null;
  }

  async #sendMany(rows: Waiting[]): Promise<number | null> {
    const session = rows[0]?.session ?? 0;
    rows.forEach((row) => this.#sending.add(row.nonce));
    const answer = await this.line.many(
      session,
      rows.map((row) => ({ ...row.scan, brief: this.#isBrief(row) })),
    );
    rows.forEach((row) => this.#sending.delete(row.nonce));
    if (!answer.ok) {
      if (isPassing(answer) || isSignedOut(answer.status)) return answer.retryAfter ?? 0;
      // The batch as a whole is not understood: one bad scan must not hold up the others.
      for (const row of rows) {
        const again = await this.#sendOne(row);
        if (again !== null) return again;
      }
      return null;
    }
    const decided: [Waiting, Answer<Receipt> | null][] = [];
    let notNow = false;
    for (const [index, row] of rows.entries()) {
      const item = answer.data.results[index];
      if (item?.receipt) decided.push([row, { ok: true, status: 200, data: item.receipt }]);
      else if (item?.problem && !NOT_NOW.has(item.problem.code)) decided.push([row, refusal(item.problem)]);
      else if (!item || item.problem) notNow = true;
      // Somebody stands here and waits for its words since it was sent: it is asked for alone, as it stays in the queue.
      else if (!this.#waitingFor.has(row.nonce)) decided.push([row, null]);
    }
    await this.#decided(decided);
    return notNow ? 0 : null;
  }

  async #decided(all: [Waiting, Answer<Receipt> | null][]): Promise<void> {
    // What was decided otherwise is on disk before the scan leaves it: a crash in between tells twice, never not at all.
    for (const [waiting, answer] of all) {
      if (!this.#waitingFor.has(waiting.nonce)) await this.onLate({ waiting, answer });
    }
    await this.#drop(all.map(([row]) => row.nonce));
    for (const [row, answer] of all) if (answer) this.#waitingFor.get(row.nonce)?.(answer);
  }

  async #drop(nonces: string[]): Promise<void> {
    if (nonces.length === 0) return;
    await run(this.db, 'scans', 'readwrite', (store) => {
      nonces.forEach((id) => store.delete(id));
      return store.count();
    });
    await this.#count();
  }

  #again(asked: number): void {
    if (this.#stopped) return;
    const wait = Math.max(asked, delay(this.#attempt++, 1000, 20_000));
    this.#retry = setTimeout(() => void this.flush(), wait);
  }

  async #count(): Promise<void> {
    this.onCount(await run(this.db, 'scans', 'readonly', (store) => store.count()));
  }
}

function refusal(problem: Problem): Answer<Receipt> {
  return { ok: false, status: 400, problem, retryAfter: null };
}
