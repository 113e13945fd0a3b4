/** The line for the press, word for word as reports print it (conference/reports/press.py); always in Vietnamese. */

import { number, percent } from './format';
import type { Totals } from './types';

type Counts = Pick<Totals, 'points' | 'present' | 'substitutes' | 'rate'>;

/** The delegates that the rate counts: those present, and their substitutes where the conference says so. */
export function counted(totals: Counts, substitutesCount: boolean): number {
  return totals.present + (substitutesCount ? totals.substitutes : 0);
}

export function pressLine(who: string, totals: Counts, substitutesCount: boolean): string {
  const delegates = number(counted(totals, substitutesCount), 'vi');
  const line = `${number(totals.points, 'vi')} điểm cầu, ${delegates} đại biểu`;
  const named = who ? `${who}: ${line}` : line;
  return totals.rate === null ? named : `${named}, đạt ${percent(totals.rate, 'vi').replace(/\s/g, '')}`;
}
