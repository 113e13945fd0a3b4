/** The table of bridge points: what a row shows, how rows are found and ordered. Pure, so that it can be fast. */

import { fold, matches } from './fold';
import { rateOf } from './format';
import type { PointReadiness } from './ready-api';
import type { BridgeTally, BridgeView, PointState, Trouble } from './types';

export interface Point {
  bridge: BridgeView;
  depth: number;
  /** Place in the office's own order. */
  order: number;
  search: string;
}

/** How a point hangs on the line, in one word; `away`: no page of it is open; `none`: it needs no line. */
export type Link = 'away' | 'poor' | 'unknown' | 'good' | 'excellent' | 'none';
export type Ready = PointReadiness['readiness'];

export interface Row extends Point {
  tally: BridgeTally | undefined;
  state: PointState | undefined;
  check: PointReadiness | undefined;
  summoned: number;
  present: number;
  rate: number | null;
  link: Link;
  /** Not known before the list was read. */
  ready: Ready | null;
  /** Place among the troubled: the worst kind first, of one kind who has waited longest; null: all is well. */
  worst: [kind: number, since: number] | null;
}

export const SHOWS = [
  'all',
  'trouble',
  'help',
  'away',
  'poor_link',
  'headcount',
  'unreported',
  'not_ready',
  'empty',
  'low',
  'full',
] as const;
export type Show = (typeof SHOWS)[number];
export const SORTS = ['trouble', 'order', 'name', 'present', 'rate', 'link', 'ready'] as const;
export type SortBy = (typeof SORTS)[number];
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

/** In a list of bridge points the words "Điểm cầu" before every name only push apart what tells them from each other. */
export function placeOf(name: string): string {
  return name.replace(/^[Đđ]iểm cầu\s+(?=\p{Lu}|\d)/u, '');
}

/** Parents before their children, siblings in the order they came. */
export function tree(bridges: readonly BridgeView[]): Point[] {
  const known = new Set(bridges.map(({ id }) => id));
  const children = new Map<number | null, BridgeView[]>();
  for (const bridge of bridges) {
    const parent = bridge.parent_id !== null && known.has(bridge.parent_id) ? bridge.parent_id : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(bridge);
    else children.set(parent, [bridge]);
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

export interface Known {
  bridges?: ReadonlyMap<number, BridgeTally> | undefined;
  states?: ReadonlyMap<number, PointState>;
  checks?: ReadonlyMap<number, PointReadiness>;
}

const NONE: Known = {};

/**
 * One row a point. A row of `before` of which nothing changed is the same object again: of 2,500 points a frame changes
 * a few dozen, and what is the same object need not be drawn again.
 */
export function rowsOf(points: readonly Point[], known: Known | null, before: readonly Row[] = []): Row[] {
  const { bridges, states, checks } = known ?? NONE;
  return points.map((point, at) => {
    const { id } = point.bridge;
    const [tally, state, check] = [bridges?.get(id), states?.get(id), checks?.get(id)];
    const last = before[at];
    if (last?.bridge === point.bridge && last.tally === tally && last.state === state && last.check === check)
      return last;
    return rowOf(point, tally, state, check);
  });
}

function rowOf(
  point: Point,
  tally: BridgeTally | undefined,
  state: PointState | undefined,
  check: PointReadiness | undefined,
): Row {
  const summoned = tally?.total_summoned ?? 0;
  const present = tally?.total_present ?? 0;
  const first = state?.troubles[0];
  return {
    ...point,
    tally,
    state,
    check,
    summoned,
    present,
    rate: rateOf(present, summoned),
    link: linkOf(point.bridge, state),
    ready: check?.readiness ?? null,
    worst: first ? [WORST[first.kind], Date.parse(first.since)] : null,
  };
}

function linkOf(bridge: BridgeView, state: PointState | undefined): Link {
  if (bridge.mode === 'in_person') return 'none';
  return state?.online ? state.grade : 'away';
}

/** Worst first, as the service orders them (schemas/words.py). */
const WORST: Record<Trouble, number> = { help: 0, silent: 1, poor_link: 2, headcount: 3, unreported: 4 };
export const LINKS: readonly Link[] = ['away', 'poor', 'unknown', 'good', 'excellent', 'none'];
export const READIES: readonly Ready[] = ['failed', 'unchecked', 'outdated', 'ready', 'not_needed'];

function byTrouble(a: Row, b: Row): number {
  if (!a.worst || !b.worst) return (a.worst ? 0 : 1) - (b.worst ? 0 : 1);
  return a.worst[0] - b.worst[0] || a.worst[1] - b.worst[1];
}

const has = (kind: Trouble) => (row: Row) => row.state?.troubles.some((each) => each.kind === kind) ?? false;
const readyAt = (row: Row) => (row.ready === null ? READIES.length : READIES.indexOf(row.ready));

const SHOWN: Record<Show, (row: Row) => boolean> = {
  all: () => true,
  trouble: (row) => row.worst !== null,
  help: has('help'),
  away: has('silent'),
  poor_link: has('poor_link'),
  headcount: has('headcount'),
  unreported: has('unreported'),
  not_ready: (row) => row.ready !== null && row.ready !== 'ready' && row.ready !== 'not_needed',
  empty: (row) => row.summoned > 0 && row.present === 0,
  low: (row) => row.rate !== null && row.rate < LOW,
  full: (row) => row.rate !== null && row.rate >= 100,
};

/** How many points each filter would show. */
export function countsOf(rows: readonly Row[]): Record<Show, number> {
  const counts = Object.fromEntries(SHOWS.map((show) => [show, 0])) as Record<Show, number>;
  for (const row of rows) {
    counts.all += 1;
    if (row.worst) for (const show of IN_TROUBLE) if (SHOWN[show](row)) counts[show] += 1;
    for (const show of OTHERWISE) if (SHOWN[show](row)) counts[show] += 1;
  }
  return counts;
}
const IN_TROUBLE = ['trouble', 'help', 'away', 'poor_link', 'headcount', 'unreported'] as const;
const OTHERWISE = ['not_ready', 'empty', 'low', 'full'] as const;

const collator = new Intl.Collator('vi', { numeric: true });

const COMPARE: Record<SortBy, (a: Row, b: Row) => number> = {
  trouble: byTrouble,
  order: (a, b) => a.order - b.order,
  name: (a, b) => collator.compare(a.bridge.name, b.bridge.name),
  present: (a, b) => a.present - b.present,
  rate: (a, b) => (a.rate ?? -1) - (b.rate ?? -1),
  link: (a, b) => LINKS.indexOf(a.link) - LINKS.indexOf(b.link),
  ready: (a, b) => readyAt(a) - readyAt(b),
};

export function look(rows: readonly Row[], view: View): Row[] {
  const found = rows.filter((row) => SHOWN[view.show](row) && matches(row.search, view.query));
  const compare = COMPARE[view.by];
  const sign = view.down ? -1 : 1;
  // Equal rows keep the office's order in both directions, so that nothing jumps while figures move.
  return found.sort((a, b) => sign * compare(a, b) || a.order - b.order);
}
