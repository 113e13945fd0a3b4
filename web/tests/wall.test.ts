import { describe, expect, it, vi } from 'vitest';
import { fit } from '../src/lib/hall-camera';
import { arrivals, curve, spells, stretches } from '../src/lib/line-history';
import { rowsOf, tree, type Row } from '../src/lib/points';
import { Stills, type Picture } from '../src/lib/stills';
import type { BridgeView, PointState, SampleView } from '../src/lib/types';
import { gridOf, missingOf, onWall, pageOf, type WallView } from '../src/lib/wall';

const point = (id: number, parent_id: number | null, name: string): BridgeView =>
  ({ id, parent_id, name, code: `DC${id}`, unit: '', contact: '', address: '', mode: 'two_way' }) as BridgeView;
const POINTS = [
  point(1, null, 'Điểm cầu chính'),
  point(2, 1, 'Phường Bến Thành'),
  point(3, 2, 'Khu phố 1'),
  point(4, 1, 'Xã Cần Giờ'),
];
const state = (bridge_id: number, more: Partial<PointState> = {}): PointState => ({
  bridge_id,
  online: true,
  heard_at: null,
  grade: 'excellent',
  step: 'full',
  still_at: '2026-02-07T01:00:00Z',
  troubles: [],
  ...more,
});
const rows = (...states: PointState[]): Row[] =>
  rowsOf(tree(POINTS), { states: new Map(states.map((each) => [each.bridge_id, each])) });
const VIEW: WallView = { show: 'all', under: null, query: '', hands: [] };
const ids = (found: Row[]) => found.map(({ bridge }) => bridge.id);

describe('which halls are on the wall', () => {
  const all = rows(
    state(2),
    state(3, { still_at: null, troubles: [{ kind: 'poor_link', since: '2026-02-07T01:00:00Z' }] }),
    state(4, { troubles: [{ kind: 'help', since: '2026-02-07T01:05:00Z' }] }),
  );
  it('shows all in the order of the tree, those in trouble with the worst first, and a part of the tree', () => {
    expect(ids(onWall(all, VIEW))).toEqual([1, 2, 3, 4]);
    expect(ids(onWall(all, { ...VIEW, show: 'trouble' }))).toEqual([4, 3]);
    expect(ids(onWall(all, { ...VIEW, under: 2 }))).toEqual([2, 3]);
  });
  it('finds who asks to speak, who has no picture, and names without marks', () => {
    expect(ids(onWall(all, { ...VIEW, show: 'hands', hands: [4] }))).toEqual([4]);
    expect(ids(onWall(all, { ...VIEW, show: 'none' }))).toEqual([1, 3]);
    expect(ids(onWall(all, { ...VIEW, query: 'can gio' }))).toEqual([4]);
  });
});

it('a page holds what the screen shows whole, and pages go round', () => {
  expect(gridOf(1366, 700, 16, 'medium')).toEqual({ columns: 6, fit: 24 });
  expect(gridOf(1366, 560, 16, 'medium')).toEqual({ columns: 5, fit: 15 });
  expect(gridOf(3840, 2000, 30.72, 'small').fit).toBeGreaterThan(60);
  expect(gridOf(366, 640, 16, 'small').columns).toBe(2);
  expect([pageOf(-1, 4), pageOf(4, 4), pageOf(7, 2), pageOf(3, 0)]).toEqual([3, 0, 1, 0]);
});

it('a hall without a picture says why', () => {
  const why = (more: Partial<PointState>) => missingOf(rows(state(2, more))[1] as Row, false);
  expect(why({ still_at: null })).toBe('off');
  expect(why({ still_at: null, online: false, heard_at: '2026-02-07T01:00:00Z' })).toBe('lost');
  expect(why({ still_at: null, online: false })).toBe('never');
  expect(why({})).toBe('loading');
  expect(missingOf(rows()[1] as Row, true)).toBe(null);
});

describe('the pictures of a page', () => {
  const settle = () => new Promise((done) => setTimeout(done));
  it('are asked for four at a time, only when a newer one came, and let go when out of view', async () => {
    const waiting = new Map<number, (blob: Blob | null) => void>();
    const load = vi.fn((bridge: number) => new Promise<Blob | null>((done) => waiting.set(bridge, done)));
    const forget = vi.fn();
    let shown: ReadonlyMap<number, Picture> = new Map();
    let made = 0;
    const stills = new Stills((pictures) => (shown = pictures), { load, forget, show: () => `blob:${++made}` });
    const view = Array.from({ length: 259 }, (_, bridge) => ({ bridge, at: 'a' }));
    stills.want(view);
    expect(load).toHaveBeenCalledTimes(4);
    for (let turn = 0; turn < 259; turn += 1) {
      expect(waiting.size).toBeLessThanOrEqual(4);
      const [bridge, done] = [...waiting][0] ?? [];
      waiting.delete(bridge as number);
      done?.(new Blob());
      await settle();
    }
    expect(shown.size).toBe(259);
    expect(load).toHaveBeenCalledTimes(259);
    stills.want(view);
    expect(load).toHaveBeenCalledTimes(259);
    stills.want([
      { bridge: 7, at: 'b' },
      { bridge: 8, at: 'a' },
    ]);
    expect(load).toHaveBeenCalledTimes(260);
    expect(load).toHaveBeenLastCalledWith(7);
    expect(shown.size).toBe(2);
    expect(forget).toHaveBeenCalledTimes(257);
    waiting.get(7)?.(new Blob());
    await settle();
    expect(shown.get(7)?.at).toBe('b');
    expect(forget).toHaveBeenCalledTimes(258);
    stills.close();
    expect(forget).toHaveBeenCalledTimes(260);
  });

  it('that could not be had are asked for again, later', async () => {
    vi.useFakeTimers();
    const load = vi.fn(() => Promise.resolve(null));
    const stills = new Stills(() => {}, { load });
    stills.want([{ bridge: 1, at: 'a' }]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(load).toHaveBeenCalledTimes(2);
    stills.close();
    vi.useRealTimers();
  });
});

it('a still fits into its box and is never made larger', () => {
  expect(fit(1280, 720)).toEqual([480, 270]);
  expect(fit(640, 480)).toEqual([360, 270]);
  expect(fit(320, 180)).toEqual([320, 180]);
});

describe('the last hour of a line', () => {
  const sample = (seconds: number, more: Partial<SampleView> = {}): SampleView => ({
    at: new Date(Date.UTC(2026, 1, 7, 1, 0, seconds)).toISOString(),
    grade: 'excellent',
    step: 'full',
    loss: 0,
    rtt_ms: 20,
    jitter_ms: 1,
    kbps: 1200,
    frozen_ms: 0,
    witness: null,
    fault: null,
    ...more,
  });
  const torn = { grade: 'poor', fault: 'loss', witness: 'node' } as const;

  it('is drawn with gaps where nothing was heard, and never outside its frame', () => {
    const from = Date.UTC(2026, 1, 7, 1, 0, 0);
    const area = { from, until: from + 100_000, width: 100, height: 10, top: 10 };
    const samples = [sample(0), sample(10, { loss: 5 }), sample(50, { loss: 40 }), sample(60, { loss: null })];
    expect(curve(samples, (one) => one.loss, area)).toEqual(['0.0,10.0 10.0,5.0', '50.0,0.0 50.0,0.0']);
  });

  it('says its bad times in words: neighbours of one kind are one, the newest first', () => {
    const found = spells([
      sample(0),
      sample(10, { ...torn, loss: 7 }),
      sample(20, { ...torn, loss: 9 }),
      sample(30, { grade: 'good', fault: 'delay', witness: 'page', rtt_ms: 450 }),
      sample(90, { ...torn, loss: 6 }),
    ]);
    expect(found.map(({ fault, loss, until, from }) => [fault, loss, (until - from) / 1000])).toEqual([
      ['loss', 6, 10],
      ['delay', 0, 10],
      ['loss', 9, 20],
    ]);
  });

  it('is one stretch as long as grade and step of the ladder stay', () => {
    const found = stretches([sample(0), sample(10), sample(20, { step: 'audio' }), sample(60)]);
    expect(found.map(({ from, until, step }) => [(until - from) / 1000, step])).toEqual([
      [20, 'full'],
      [10, 'audio'],
      [10, 'full'],
    ]);
  });
});

it('arrivals are counted in equal steps, empty ones too', () => {
  expect(arrivals([], 60_000)).toEqual([]);
  expect(arrivals([1_000, 59_000, 185_000], 60_000).map(({ n }) => n)).toEqual([2, 0, 0, 1]);
});
