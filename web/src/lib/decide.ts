/**
 * What this device says by itself, in the order of the gate's own rules (checkin/rules.py). It is provisional: the
 * service decides, and what it decides otherwise is said loudly.
 */

import type { CarriedSet, Found } from './carried';
import type { Outcome } from './types';

export type Guess = Extract<
  Outcome,
  'ok' | 'already_checked_in' | 'other_bridge' | 'too_early' | 'closed' | 'after_cutoff'
>;

export interface Circumstances {
  /** The service's time as this device knows it. */
  now: number;
  /** Whether this device counted this person before. */
  seen: boolean;
  confirm: boolean;
  reason: boolean;
}

/** Null: nothing is known of this ticket here; only the service can say. */
export function guess(found: Found, set: CarriedSet, given: Circumstances): Guess | null {
  if (found.at === 'unknown') return null;
  if (given.seen) return 'already_checked_in';
  if (given.now < set.doorsOpen) return 'too_early';
  if (set.cutoff !== null && given.now >= set.cutoff && !given.reason) return 'after_cutoff';
  if (given.now >= set.ends && !given.reason) return 'closed';
  return found.at === 'elsewhere' && !given.confirm ? 'other_bridge' : 'ok';
}
