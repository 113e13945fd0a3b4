import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Row } from '../src/lib/points';
import { apart, shapesOf, type Topology } from '../src/lib/topo';
import { byWard, classOf } from '../src/lib/wards';

const square: Topology = {
  transform: { scale: [0.1, 0.1], translate: [106, 10] },
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
    ],
  ],
  objects: { wards: { geometries: [{ type: 'Polygon', properties: { ward_code: '1' }, arcs: [[0, 1]] }] } },
};

describe('the map of wards', () => {
  test('arcs are joined into a closed ring without repeating the corner', () => {
    const path = shapesOf(square)[0]?.path ?? '';
    expect(path.match(/,/g)).toHaveLength(5);
    expect(path).toMatch(/^M.*Z$/);
  });

  test('north is up', () => {
    const box = shapesOf(square)[0]?.box;
    expect(box?.top).toBeCloseTo(-11_000, 0);
    expect(box?.bottom).toBeCloseTo(-10_000, 0);
  });

  test('the 168 wards of the city are drawn, the far island apart', () => {
    const city = JSON.parse(readFileSync('src/data/hcmc-wards.topo.json', 'utf8')) as Topology;
    const { near, far } = apart(shapesOf(city));
    expect(near).toHaveLength(167);
    expect(far.map(({ ward }) => ward)).toEqual(['26732']);
  });
});

describe('figures of a ward', () => {
  const row = (id: number, ward_code: string | null, parent_id: number | null, present: number) =>
    ({ bridge: { id, ward_code, parent_id }, present, summoned: 10, rate: present * 10 }) as Row;

  test('a point below another of its ward is counted once, in the total of the upper one', () => {
    const { wards, without } = byWard([
      row(1, 'a', null, 8),
      row(2, 'a', 1, 3),
      row(3, 'a', 9, 1),
      row(4, null, null, 0),
    ]);
    expect(wards.get('a')).toMatchObject({ present: 9, summoned: 20, rate: 45 });
    expect(without).toHaveLength(1);
  });

  test('classes change at 50, 80, 90 and 96', () => {
    expect([null, 0, 0.1, 49.9, 50, 80, 90, 95.9, 96, 100].map(classOf)).toEqual([null, 0, 1, 1, 2, 3, 4, 4, 5, 5]);
  });
});
