/** What the door is told about one scan: a tone, a sound, and whose name. Pure. */

import type { Answer } from '$lib/api';
import type { Signal } from '$lib/signals';
import type { Counted, Outcome, Place, Receipt, Said } from '$lib/types';

export interface Verdict {
  signal: Signal;
  /** Public code of the outcome, or of what the page itself decided. */
  code: Outcome | 'kept' | 'citizen_card' | 'health_card' | 'not_a_ticket' | 'failed';
  message: Said | null;
  delegate: Counted | null;
  first: Place | null;
  at: number;
  /** What was scanned, so that a transfer can be confirmed. */
  ticket: string | null;
}

const SIGNALS: Partial<Record<Outcome, Signal>> = { ok: 'ok', already_checked_in: 'already' };

export function verdictOf(answer: Answer<Receipt> | null, ticket: string, at: number): Verdict {
  const empty = { delegate: null, first: null, at, ticket };
  if (answer === null) return { ...empty, signal: 'kept', code: 'kept', message: null };
  if (!answer.ok) return { ...empty, signal: 'ask', code: 'failed', message: answer.problem.message };
  const receipt = answer.data;
  return {
    signal: SIGNALS[receipt.outcome] ?? 'ask',
    code: receipt.outcome,
    message: receipt.message,
    delegate: receipt.delegate,
    first: receipt.first,
    at,
    ticket,
  };
}

export function notATicket(code: 'citizen_card' | 'health_card' | 'not_a_ticket', at: number): Verdict {
  return { signal: 'ask', code, message: null, delegate: null, first: null, at, ticket: null };
}
