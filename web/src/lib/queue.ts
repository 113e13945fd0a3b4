/**
 * The scanner's memory. Every scan is on disk, with its nonce, before it is sent; it leaves when the service
 * has answered. A reload, a crash or a night without a network changes nothing but the time of arrival.
 */

import { isPassing, type Answer } from './api';
import { delay } from './backoff';
import { nonce } from './nonce';
import { run } from './store';
import type { Method, Receipt, ScanRequest } from './types';

export interface Waiting {
  nonce: string;
  session: number;
  scan: ScanRequest;
  /** When it was scanned, on this device's clock; also the order of sending. */
  at: number;
}

export interface Decided {
  waiting: Waiting;
  answer: Answer<Receipt>;
}

const isSignedOut = (answer: Answer<Receipt>) => answer.status === 401 || answer.status === 403;

export type Send = (session: number, scan: ScanRequest) => Promise<Answer<Receipt>>;

export class ScanQueue {
  #flushing: Promise<void> | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #waitingFor = new Map<string, (answer: Answer<Receipt>) => void>();
  #stopped = false;

  constructor(
    private readonly db: IDBDatabase,
    private readonly send: Send,
    /** Called when the number of waiting scans changed. */
    private readonly onCount: (waiting: number) => void = () => {},
    /** Called with answers that nobody waited for any more: scans of before, decided late. */
    private readonly onLate: (decided: Decided) => void = () => {},
  ) {}

  async add(session: number, code: string, more: { method?: Method; bridge_id?: number; confirm?: boolean } = {}) {
    const at = Date.now();
    const id = nonce();
    const scan: ScanRequest = { code, nonce: id, device_time: new Date(at).toISOString(), ...more };
    const waiting: Waiting = { nonce: id, session, scan, at };
    await run(this.db, 'scans', 'readwrite', (store) => store.add(waiting));
    await this.#count();
    return waiting;
  }

  /** Stores the scan and waits for its answer, at most `patience` ms; null means: kept, to be decided later. */
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

  async all(): Promise<Waiting[]> {
    const rows = await run(this.db, 'scans', 'readonly', (store) => store.getAll() as IDBRequest<Waiting[]>);
    return rows.sort((a, b) => a.at - b.at);
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
      // The person at the door goes first: whoever is being waited for is sent before old scans.
      const rows = await this.all();
      const next = rows.find((row) => this.#waitingFor.has(row.nonce)) ?? rows[0];
      if (!next || this.#stopped) return;
      const answer = await this.send(next.session, next.scan);
      if (!answer.ok && (isPassing(answer) || isSignedOut(answer))) {
        // A revoked scanner keeps its scans too: they count once somebody signs in here again.
        if (isSignedOut(answer)) this.#waitingFor.get(next.nonce)?.(answer);
        this.#again(answer.retryAfter);
        return;
      }
      await run(this.db, 'scans', 'readwrite', (store) => store.delete(next.nonce));
      await this.#count();
      this.#attempt = 0;
      const waitedFor = this.#waitingFor.get(next.nonce);
      if (waitedFor) waitedFor(answer);
      else this.onLate({ waiting: next, answer });
    }
  }

  #again(asked: number | null): void {
    if (this.#stopped) return;
    const wait = Math.max(asked ?? 0, delay(this.#attempt++, 1000, 20_000));
    this.#retry = setTimeout(() => void this.flush(), wait);
  }

  async #count(): Promise<void> {
    this.onCount(await run(this.db, 'scans', 'readonly', (store) => store.count()));
  }
}
