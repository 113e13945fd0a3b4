/** What the door is told about one scan: a tone, a sound, and whose name. Pure. */

import type { Answer } from '$lib/api';
import type { Signal } from '$lib/signals';
import type { Counted, Method, Outcome, Place, Receipt, Said } from '$lib/types';

/** Whom the door shows: from the service's receipt, or from the set that this device carries. */
export type Person = Pick<Counted, 'id' | 'full_name' | 'title' | 'unit' | 'category'> & { bridge_name?: string };

/** What was asked of the gate, so that it can be asked again: confirmed, with a reason. */
export interface Asked {
  method: Method;
  code?: string;
  delegate_id?: number;
  confirm?: boolean;
  reason?: string;
}

export type PageCode =
  | 'kept'
  | 'asking'
  | 'failed'
  | 'undone'
  | 'health_card'
  | 'hall_code'
  | 'not_a_ticket'
  | 'card_offline'
  | 'no_session';

export interface Verdict {
  /** The scan's nonce. */
  id: string;
  signal: Signal;
  /** Public code of the outcome, or of what the page itself decided. */
  code: Outcome | PageCode;
  message: Said | null;
  delegate: Person | null;
  first: Place | null;
  at: number;
  /** What was asked, so that it can be asked again. */
  asked: Asked | null;
  /** Decided by this device alone; the service has not answered yet. */
  provisional: boolean;
  /** The service decided otherwise than the door was told. */
  corrected: boolean;
}

const SIGNALS: Partial<Record<Outcome | PageCode, Signal>> = {
  ok: 'ok',
  already_checked_in: 'already',
  kept: 'kept',
  asking: 'kept',
  undone: 'kept',
};
export const signalOf = (code: Outcome | PageCode): Signal => SIGNALS[code] ?? 'ask';

const EMPTY = { message: null, delegate: null, first: null, asked: null, provisional: false, corrected: false };

/** What this device says before the service has answered, or without it. */
export function guessed(
  id: string,
  code: Outcome | PageCode,
  at: number,
  more: { asked?: Asked; delegate?: Person | null } = {},
): Verdict {
  return { ...EMPTY, id, code, signal: signalOf(code), at, provisional: true, ...more };
}

/** What the service decided. */
export function decided(id: string, answer: Answer<Receipt>, at: number, asked: Asked | null): Verdict {
  if (!answer.ok) {
    const code = answer.problem.code === 'health_card' ? 'health_card' : 'failed';
    return { ...EMPTY, id, code, signal: 'ask', message: answer.problem.message, at, asked };
  }
  const { outcome, message, delegate, first } = answer.data;
  return { ...EMPTY, id, code: outcome, signal: signalOf(outcome), message, delegate, first, at, asked };
}

/** What the page itself makes of a text that is no ticket. */
export function said(id: string, code: PageCode, at: number): Verdict {
  return { ...EMPTY, id, code, signal: signalOf(code), at };
}

/** Whether what was said at the door and what was decided are not the same to the person who went in. */
export function differs(told: Outcome | null, outcome: Outcome | 'failed'): boolean {
  return told === null ? outcome !== 'ok' : told !== outcome;
}
