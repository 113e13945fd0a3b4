/** Wire figures for tests: what a test does not speak of is zero. */

import type { BridgeTally, Totals } from '../src/lib/types';

const OTHERS = { substitutes: 0, excused: 0, unexcused: 0, walk_ins: 0, headcount: null };

export const totalsOf = (given: Omit<Totals, keyof typeof OTHERS>): Totals => ({ ...OTHERS, ...given });

export const tallyOf = (bridge_id: number, present: number, summoned: number): BridgeTally => ({
  ...OTHERS,
  bridge_id,
  summoned,
  present,
  moved_in: 0,
  moved_out: 0,
  total_summoned: summoned,
  total_present: present,
  total_substitutes: 0,
});
