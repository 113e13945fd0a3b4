/** The table of bridge points: what a row shows, how rows are found and ordered. Pure, so that it can be fast. */

import type { Figures } from './figures';
import { fold, matches } from './fold';
import { rateOf } from './format';
import type { BridgeView } from './types';

export interface Point {
  bridge: BridgeView;
  depth: number;
  /** Place in the office's own order. */
  order: number;
  search: string;
}

export interface Row extends Point {
  summoned: number;
  present: number;
  rate: number | null;
}

export const SHOWS = ['all', 'silent', 'low', 'full'] as const;
export type Show = (typeof SHOWS)[number];
export type SortBy = 'order' | 'name' | 'present' | 'summoned' | 'rate';
export interface View {
  query: readonly string[];
  show: Show;
  by: SortBy;
  down: boolean;
}

/** Below this share a point needs a call: 96-98 % is the usual mark. */
export const LOW = 90;

export type Tone = 'none' | 'waiting' | 'arriving' | 'silent' | 'low' | 'good' | 'full';

/** How a point stands, in one word. What would be trouble once the session runs is only early before it. */
export function toneOf(row: Row, started: boolean): Tone {
  if (row.rate === null) return 'none';
  if (row.present === 0) return started ? 'silent' : 'waiting';
  if (row.rate >= 100) return 'full';
  if (row.rate < LOW) return started ? 'low' : 'arriving';
  return 'good';
}

/** Parents before their children, siblings in the order they came. */
export function tree(bridges: readonly BridgeView[]): Point[] {
  const known = new Set(bridges.map(({ id }) => id));
  const children = new Map<number | null, BridgeView[]>();
  for (const bridge of bridges) {
    const parent = bridge.parent_id !== null && known.has(bridge.parent_id) ? bridge.parent_id : null;
    children.set(parent, [...(children.get(parent) ?? []), bridge]);
  }
  const points: Point[] = [];
  const walk = (parent: number | null, depth: number) => {
    for (const bridge of children.get(parent) ?? []) {
      const search = fold(`${bridge.code} ${bridge.name} ${bridge.unit} ${bridge.contact} ${bridge.address}`);
      points.push({ bridge, depth, order: points.length, search });
      walk(bridge.id, depth + 1);
    }
  };
  walk(null, 0);
  return points;
}

export function rowsOf(points: readonly Point[], figures: Figures | null): Row[] {
  return points.map((point) => {
    const tally = figures?.bridges.get(point.bridge.id);
    const summoned = tally?.total_summoned ?? 0;
    const present = tally?.total_present ?? 0;
    return { ...point, summoned, present, rate: rateOf(present, summoned) };
  });
}

const SHOWN: Record<Show, (row: Row) => boolean> = {
  all: () => true,
  silent: (row) => row.summoned > 0 && row.present === 0,
  low: (row) => row.rate !== null && row.rate < LOW,
  full: (row) => row.rate !== null && row.rate >= 100,
};

export function countOf(rows: readonly Row[], show: Show): number {
  return show === 'all' ? rows.length : rows.filter(SHOWN[show]).length;
}

const collator = new Intl.Collator('vi', { numeric: true });

const COMPARE: Record<SortBy, (a: Row, b: Row) => number> = {
  order: (a, b) => a.order - b.order,
  name: (a, b) => collator.compare(a.bridge.name, b.bridge.name),
  present: (a, b) => a.present - b.present,
  summoned: (a, b) => a.summoned - b.summoned,
  rate: (a, b) => (a.rate ?? -1) - (b.rate ?? -1),
};

export function look(rows: readonly Row[], view: View): Row[] {
  const found = rows.filter((row) => SHOWN[view.show](row) && matches(row.search, view.query));
  const compare = COMPARE[view.by];
  const sign = view.down ? -1 : 1;
  // Equal rows keep the office's order in both directions, so that nothing jumps while figures move.
  return found.sort((a, b) => sign * compare(a, b) || a.order - b.order);
}
