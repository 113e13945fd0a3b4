import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrivalsOf, scale } from '../src/lib/arrivals';
import { countsOf, look, rowsOf, tree, type Row } from '../src/lib/points';
import { towards } from '../src/lib/roving';
import { shapesOf, type Topology } from '../src/lib/topo';
import type { BridgeView, PointState, SessionView } from '../src/lib/types';
import { byWard, COLOURS, SHADES, shadeOf } from '../src/lib/wards';
import { tallyOf } from './samples';

const bridge = (id: number, more: Partial<BridgeView> = {}): BridgeView =>
  ({
    id,
    parent_id: null,
    code: `DC${id}`,
    name: `Điểm ${id}`,
    unit: '',
    contact: '',
    address: '',
    ...more,
  }) as BridgeView;
const state = (bridge_id: number, more: Partial<PointState>): PointState =>
  ({ bridge_id, online: true, grade: 'good', step: 'full', troubles: [], ...more }) as PointState;
const check = (bridge_id: number, readiness: 'ready' | 'failed') => ({
  bridge_id,
  readiness,
  missing: [],
  check: null,
});

describe('rows of the control room', () => {
  const points = tree([1, 2, 3].map((id) => bridge(id)));
  const bridges = new Map([1, 2, 3].map((id) => [id, tallyOf(id, 5, 10)]));

  test('a row of which nothing changed is the same object after a frame', () => {
    const before = rowsOf(points, { bridges });
    const after = rowsOf(points, { bridges: new Map(bridges).set(2, tallyOf(2, 6, 10)) }, before);
    expect(after.map((row, at) => row === before[at])).toEqual([true, false, true]);
    expect(after[1]?.present).toBe(6);
  });

  test('filters and their counts say the same', () => {
    const states = new Map([
      [1, state(1, { troubles: [{ kind: 'poor_link', since: '2026-11-28T01:00:00Z' }], grade: 'poor' })],
      [2, state(2, { online: false, troubles: [{ kind: 'silent', since: '2026-11-28T01:00:00Z' }] })],
      [3, state(3, {})],
    ]);
    const rows = rowsOf(points, { bridges, states, checks: new Map([[3, check(3, 'failed')]]) });
    const counts = countsOf(rows);
    for (const show of ['all', 'trouble', 'away', 'poor_link', 'not_ready', 'low', 'help'] as const)
      expect(look(rows, { query: [], show, by: 'order', down: false }), show).toHaveLength(counts[show]);
    expect(counts).toMatchObject({ all: 3, trouble: 2, away: 1, poor_link: 1, not_ready: 1, low: 3, help: 0 });
    expect(rows.map(({ link }) => link)).toEqual(['poor', 'away', 'good']);
  });

  test('of one kind of trouble, who has waited longest is first', () => {
    const since = (id: number, at: string) => state(id, { troubles: [{ kind: 'silent', since: at }] });
    const states = new Map([
      [1, since(1, '2026-11-28T01:05:00Z')],
      [3, since(3, '2026-11-28T01:00:00+00:00')],
    ]);
    const rows = rowsOf(points, { bridges, states });
    expect(look(rows, { query: [], show: 'all', by: 'trouble', down: false }).map(({ bridge: { id } }) => id)).toEqual([
      3, 1, 2,
    ]);
  });
});

describe('the colours of the map', () => {
  const row = (id: number, link: Row['link'], ready: Row['ready']) =>
    ({ bridge: bridge(id, { ward_code: 'a' }), present: 9, summoned: 10, rate: 90, link, ready }) as Row;

  test('a ward is as its worst point', () => {
    const ward = byWard([row(1, 'excellent', 'ready'), row(2, 'poor', 'outdated')]).wards.get('a');
    expect(COLOURS.map((by) => shadeOf(ward, by))).toEqual(['rate-4', 'link-poor', 'ready-outdated']);
  });

  test('every shade that can be is in the legend', () => {
    for (const rate of [null, 0, 10, 60, 85, 93, 99])
      expect(SHADES.rate).toContain(shadeOf({ rate, link: 'none', ready: null }, 'rate'));
    expect(SHADES.ready).toContain(shadeOf({ rate: null, link: 'none', ready: null }, 'ready'));
  });

  test('arrow keys walk to a neighbour, there and back, and stop at the edge', () => {
    const city = shapesOf(JSON.parse(readFileSync('src/data/hcmc-wards.topo.json', 'utf8')) as Topology);
    const most = [...city].sort((a, b) => a.box.left - b.box.left)[0]?.ward ?? '';
    let at = most;
    for (let step = 0; step < 300; step++) at = towards(city, at, 'ArrowRight') ?? at;
    expect(towards(city, at, 'ArrowRight')).toBe(at);
    expect(at).not.toBe(most);
    expect(towards(city, at, 'a')).toBeNull();
  });

  test('every ward can be reached by arrow keys', () => {
    const city = shapesOf(JSON.parse(readFileSync('src/data/hcmc-wards.topo.json', 'utf8')) as Topology);
    const reached = new Set([city[0]?.ward ?? '']);
    for (const ward of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
        reached.add(towards(city, ward, key) ?? ward);
    expect(city.filter(({ ward }) => !reached.has(ward)).map(({ ward }) => ward)).toEqual([]);
  });
});

describe('arrivals', () => {
  const session = {
    doors_open: '2026-11-28T00:30:00Z',
    starts: '2026-11-28T01:00:00Z',
    ends: '2026-11-28T04:00:00Z',
    cutoff: null,
  } as SessionView;
  const rows = [
    { minute: '2026-11-28T00:31:00Z', people: 4 },
    { minute: '2026-11-28T00:33:00Z', people: 6 },
  ];

  test('minutes in which nobody came are there, and the line never falls', () => {
    const { minutes, steps } = arrivalsOf(rows, session, Date.parse('2026-11-28T00:35:00Z'));
    expect(minutes).toBe(1);
    expect(steps.map(({ people }) => people)).toEqual([0, 4, 0, 6, 0, 0]);
    expect(steps.map(({ total }) => total)).toEqual([0, 4, 4, 10, 10, 10]);
  });

  test('who came before the doors counts, and a long day is drawn in wider steps', () => {
    const early = [{ minute: '2026-11-27T23:00:00Z', people: 2 }, ...rows];
    const { minutes, steps } = arrivalsOf(early, session, Date.parse('2026-11-28T09:00:00Z'));
    expect(minutes).toBeGreaterThan(1);
    expect(steps.length).toBeLessThanOrEqual(121);
    expect(steps.at(-1)?.total).toBe(12);
  });

  test('an axis begins at nothing and ends at or above the most', () => {
    for (const most of [0, 1, 7, 259, 11_056, 100_000]) {
      const marks = scale(most);
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(marks.length).toBeLessThanOrEqual(6);
    }
  });
});
