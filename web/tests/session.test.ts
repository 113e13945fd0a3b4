import { describe, expect, test } from 'vitest';
import { delay } from '../src/lib/backoff';
import { currentConference, currentSession, nextMilestone, phaseOf } from '../src/lib/phase';
import { look, rowsOf, toneOf, tree, type View } from '../src/lib/points';
import type { BridgeView, ConferenceView, SessionView } from '../src/lib/types';
import { tallyOf } from './samples';

function session(id: number, start: string, more: Partial<SessionView> = {}): SessionView {
  const at = Date.parse(start);
  const iso = (minutes: number) => new Date(at + minutes * 60_000).toISOString();
  return {
    id,
    conference_id: 1,
    code: `s${id}`,
    title: `Phiên ${id}`,
    kind: 'plenary',
    rehearsal: false,
    doors_open: iso(-30),
    starts: iso(0),
    ends: iso(180),
    cutoff: iso(60),
    ...more,
  };
}
const at = (time: string) => Date.parse(`2026-02-07T${time}:00Z`);

describe('the conference that opens', () => {
  const held = (id: number, ...sessions: SessionView[]) => ({ id, sessions }) as ConferenceView;
  const running = held(1, session(1, '2026-02-07T01:00:00Z'));
  const newer = held(2, session(2, '2026-03-07T01:00:00Z'));
  const rehearsing = held(3, session(3, '2026-02-07T01:00:00Z', { rehearsal: true }));

  test.each([
    ['the one asked for', [newer, running], 2, '01:30', 2],
    ['else the one that runs', [newer, rehearsing, running], null, '01:30', 1],
    ['else the newest', [newer, running], null, '12:00', 2],
    ['nothing where there is none', [], 7, '01:30', undefined],
  ])('is %s', (_, all, asked, time, opened) => {
    expect(currentConference(all, asked, at(time))?.id).toBe(opened);
  });
});

describe('a session', () => {
  const one = session(1, '2026-02-07T01:00:00Z');

  test('goes from before to doors, on and over', () => {
    expect(['00:00', '00:30', '01:00', '04:00'].map((time) => phaseOf(one, at(time)))).toEqual([
      'before',
      'doors',
      'on',
      'over',
    ]);
  });

  test('its next milestone is the nearest one ahead', () => {
    expect(nextMilestone(one, at('00:45'))?.name).toBe('starts');
    expect(nextMilestone(one, at('01:30'))?.name).toBe('cutoff');
    expect(nextMilestone(one, at('05:00'))).toBeNull();
  });

  test('the one under way is meant, else the next, else the last', () => {
    const two = session(2, '2026-02-07T07:00:00Z');
    expect(currentSession([two, one], at('01:30'))?.id).toBe(1);
    expect(currentSession([two, one], at('05:00'))?.id).toBe(2);
    expect(currentSession([two, one], at('23:00'))?.id).toBe(2);
    expect(currentSession([], at('01:00'))).toBeNull();
  });

  test('a rehearsal that runs late does not hide the real session', () => {
    const rehearsal = session(9, '2026-02-07T00:00:00Z', { rehearsal: true });
    expect(currentSession([rehearsal, one], at('00:45'))?.id).toBe(1);
  });
});

function bridge(id: number, name: string, parent_id: number | null = null): BridgeView {
  return {
    id,
    conference_id: 1,
    parent_id,
    code: `DC${id}`,
    name,
    unit: '',
    level: 'ward',
    mode: 'two_way',
    is_main: false,
    capacity: null,
    expected: null,
    ward_code: null,
    address: '',
    chair: '',
    host: '',
    contact: '',
    contact_phone: null,
  };
}

describe('the table of points', () => {
  const points = tree([bridge(1, 'Thành phố'), bridge(3, 'Đông Hòa'), bridge(2, 'An Khánh', 1), bridge(4, 'Lạc', 77)]);
  const rows = rowsOf(points, {
    bridges: new Map([1, 2, 3].map((id) => [id, tallyOf(id, id === 3 ? 0 : 5 * id, 10)])),
  });
  const view = (more: Partial<View>): View => ({ query: [], show: 'all', by: 'order', down: false, ...more });
  const ids = (more: Partial<View>) => look(rows, view(more)).map((row) => row.bridge.id);

  test('children stand under their parents, and an orphan is not lost', () => {
    expect(points.map(({ bridge, depth }) => [bridge.id, depth])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 0],
    ]);
  });

  test('is searched without marks', () => {
    expect(ids({ query: ['dong', 'hoa'] })).toEqual([3]);
  });

  test('is ordered by Vietnamese names, đ after d', () => {
    expect(ids({ by: 'name' })).toEqual([2, 3, 4, 1]);
  });

  test('filters by what needs a call', () => {
    expect(ids({ show: 'empty' })).toEqual([3]);
    expect(ids({ show: 'low' })).toEqual([1, 3]);
    expect(ids({ show: 'full' })).toEqual([2]);
  });

  test('an empty hall is trouble only once the session runs', () => {
    expect(rows.map((row) => toneOf(row, false))).toEqual(['arriving', 'full', 'waiting', 'none']);
    expect(rows.map((row) => toneOf(row, true))).toEqual(['low', 'full', 'silent', 'none']);
  });

  test('rows with equal figures keep their order in both directions', () => {
    expect(ids({ by: 'link' })).toEqual([1, 2, 3, 4]);
    expect(ids({ by: 'link', down: true })).toEqual([1, 2, 3, 4]);
  });
});

test('waits double up to a bound, and never all at once', () => {
  expect([0, 1, 2, 3].map((attempt) => delay(attempt, 500, 3000, () => 1))).toEqual([500, 1000, 2000, 3000]);
  expect(delay(0, 500, 3000, () => 0)).toBe(250);
});
