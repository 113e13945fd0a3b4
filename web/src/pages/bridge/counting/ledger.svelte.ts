/** One point's counting desk: its book, and every change with a nonce of its own, safe to send again. */

import { api, type Change } from '$lib/api';
import { serverNow } from '$lib/clock';
import { said, t } from '$lib/i18n.svelte';
import { nonce } from '$lib/nonce';
import type { BridgeView, ChangeView, Deed, Method, PointBook, Problem, SessionView } from '$lib/types';

export interface Told {
  kind: 'ok' | 'warn' | 'bad';
  text: string;
  /** The field for the reason is what to fill in now. */
  wantsReason?: boolean;
}

interface Facts {
  deed: Deed;
  [fact: string]: unknown;
}

export class Ledger {
  book = $state.raw<PointBook | null>(null);
  told = $state.raw<Told | null>(null);
  /** Why something is changed after the cut-off; said once, it goes with every change. */
  reason = $state('');
  busy = $state(false);
  /** Grows with every change made here, so that lists read themselves anew. */
  turn = $state(0);

  constructor(
    readonly session: SessionView,
    readonly bridge: BridgeView,
  ) {}

  get due(): boolean {
    return this.session.cutoff !== null && serverNow() >= Date.parse(this.session.cutoff);
  }

  /** Nothing is changed any more, until the organisers open the figures again. */
  get certified(): boolean {
    return this.book?.figures.certified ?? false;
  }

  async load(): Promise<void> {
    const answer = await api.book(this.session.id, this.bridge.id);
    if (answer.ok) this.book = answer.data;
    else this.refused(answer.problem);
  }

  /** True when it is done; what went wrong stands in `told`. */
  async change(facts: Facts, done: string): Promise<boolean> {
    const answer = await this.#send({ ...facts, nonce: nonce(), reason: this.reason.trim() || null });
    if (answer) this.#done({ kind: 'ok', text: done });
    return answer !== null;
  }

  /** Counts somebody who was picked from a list. */
  async count(delegate: number, method: Method, confirm = false): Promise<boolean> {
    this.busy = true;
    const answer = await api.checkIn(this.session.id, {
      delegate_id: delegate,
      nonce: nonce(),
      bridge_id: this.bridge.id,
      method,
      confirm,
      ...(this.reason.trim() ? { reason: this.reason.trim() } : {}),
    });
    this.busy = false;
    if (!answer.ok) {
      this.refused(answer.problem);
      return false;
    }
    const { outcome, delegate: person, message } = answer.data;
    const ok = outcome === 'ok';
    const text = `${person?.full_name ?? ''}: ${said(message)}`;
    this.#done({ kind: ok ? 'ok' : 'warn', text, wantsReason: outcome === 'after_cutoff' });
    return ok;
  }

  /** Types a signed sheet in: each person for themselves; sent again, nobody is counted twice. */
  async countSheet(delegates: number[]): Promise<boolean> {
    this.busy = true;
    const scans = delegates.map((delegate_id) => ({
      delegate_id,
      nonce: nonce(),
      bridge_id: this.bridge.id,
      method: 'paper' as const,
      ...(this.reason.trim() ? { reason: this.reason.trim() } : {}),
    }));
    const answer = await api.checkInMany(this.session.id, scans);
    this.busy = false;
    if (!answer.ok) {
      this.refused(answer.problem);
      return false;
    }
    const inside = delegates.filter((_, n) => {
      const outcome = answer.data.results[n]?.receipt?.outcome;
      return outcome === 'ok' || outcome === 'already_checked_in';
    });
    const why = answer.data.results
      .map(({ receipt, problem }) =>
        receipt ? receipt.outcome !== 'ok' && said(receipt.message) : problem && said(problem.message),
      )
      .find(Boolean);
    const text = t('sheet.done', { n: inside.length, of: delegates.length });
    this.#done({ kind: inside.length === delegates.length ? 'ok' : 'warn', text: why ? `${text} ${why}` : text });
    return true;
  }

  refused(problem: Problem): void {
    this.told = { kind: 'bad', text: said(problem.message), wantsReason: problem.code === 'after_cutoff' };
  }

  async #send(change: Change): Promise<ChangeView | null> {
    this.busy = true;
    const answer = await api.change(this.session.id, this.bridge.id, change);
    this.busy = false;
    if (answer.ok) return answer.data;
    this.refused(answer.problem);
    if (answer.problem.code === 'figures_moved' || answer.problem.code === 'certified') void this.load();
    return null;
  }

  #done(told: Told): void {
    this.told = told;
    this.turn += 1;
    void this.load();
  }
}
