/** Figures per ward for the map: several points of one ward are one area. */

import { rateOf } from './format';
import type { Row } from './points';

export interface Ward {
  code: string;
  rows: Row[];
  present: number;
  summoned: number;
  rate: number | null;
}

export function byWard(rows: readonly Row[]): { wards: Map<string, Ward>; without: Row[] } {
  const wards = new Map<string, Ward>();
  const without: Row[] = [];
  const wardOf = new Map(rows.map(({ bridge }) => [bridge.id, bridge.ward_code]));
  for (const row of rows) {
    const code = row.bridge.ward_code;
    if (!code) {
      without.push(row);
      continue;
    }
    const ward = wards.get(code) ?? { code, rows: [], present: 0, summoned: 0, rate: null };
    ward.rows.push(row);
    // A point below another of the same ward is already in its parent's total.
    if (row.bridge.parent_id === null || wardOf.get(row.bridge.parent_id) !== code) {
      ward.present += row.present;
      ward.summoned += row.summoned;
      ward.rate = rateOf(ward.present, ward.summoned);
    }
    wards.set(code, ward);
  }
  return { wards, without };
}

/** Edges of the map's classes, in percent: 90 is where a call is due, 96 the usual mark. */
export const EDGES = [0, 50, 80, 90, 96] as const;

/** 0 for nobody, then one class per edge; null where nobody was summoned. */
export function classOf(rate: number | null): number | null {
  if (rate === null) return null;
  if (rate === 0) return 0;
  return EDGES.findLastIndex((edge) => rate >= edge) + 1;
}
