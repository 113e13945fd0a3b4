/** Figures per ward for the map: several points of one ward are one area, coloured by one of three things. */

import { rateOf } from './format';
import { LINKS, READIES, type Link, type Ready, type Row } from './points';

export interface Ward {
  code: string;
  /** As people call it: the unit of its first point. */
  name: string;
  rows: Row[];
  present: number;
  summoned: number;
  rate: number | null;
  /** The worst of its points'. */
  link: Link;
  ready: Ready | null;
}

export const COLOURS = ['rate', 'link', 'ready'] as const;
export type Colour = (typeof COLOURS)[number];

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
    const ward = wards.get(code) ?? begun(code, row);
    ward.rows.push(row);
    ward.link = worse(LINKS, ward.link, row.link);
    if (row.ready) ward.ready = ward.ready ? worse(READIES, ward.ready, row.ready) : row.ready;
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

function begun(code: string, { bridge, link }: Row): Ward {
  const name = bridge.unit || bridge.name;
  return { code, name, rows: [], present: 0, summoned: 0, rate: null, link, ready: null };
}

const worse = <T>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) <= order.indexOf(b) ? a : b);

/** Edges of the map's classes, in percent: 90 is where a call is due, 96 the usual mark. */
export const EDGES = [0, 50, 80, 90, 96] as const;

/** 0 for nobody, then one class per edge; null where nobody was summoned. */
export function classOf(rate: number | null): number | null {
  if (rate === null) return null;
  if (rate === 0) return 0;
  return EDGES.findLastIndex((edge) => rate >= edge) + 1;
}

/** The class of an area or of a point beside the map: the name of its pattern, and of its words in the legend. */
export function shadeOf(of: Pick<Ward, 'rate' | 'link' | 'ready'> | undefined, by: Colour): string {
  if (!of) return 'none';
  if (by === 'rate') return `rate-${classOf(of.rate) ?? 'none'}`;
  return by === 'link' ? `link-${of.link}` : `ready-${of.ready ?? 'unknown'}`;
}

/** What a legend explains, from bad to good, and last what is no judgement. */
export const SHADES: Record<Colour, readonly string[]> = {
  rate: [...EDGES.keys(), EDGES.length, 'none'].map((one) => `rate-${one}`),
  link: [...LINKS].map((link) => `link-${link}`),
  ready: [...READIES, 'unknown'].map((ready) => `ready-${ready}`),
};
