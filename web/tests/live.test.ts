import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { apply, fromTally } from '../src/lib/figures';
import { Live, type LiveState } from '../src/lib/live';
import type { Delta, Snapshot, Totals } from '../src/lib/types';
import { tallyOf, totalsOf } from './samples';

const totals = (present: number): Totals =>
  totalsOf({ points: 2, points_reporting: 1, summoned: 20, present, rate: present * 5 });
const row = (bridge_id: number, present: number) => tallyOf(bridge_id, present, 10);
const at = '2026-02-07T01:00:00Z';
const snapshot = (seq: number): Snapshot => ({
  type: 'snapshot',
  seq,
  tally: { session_id: 1, at, totals: totals(3), bridges: [row(1, 3), row(2, 0)] },
});
const delta = (seq: number, present: number): Delta => ({
  type: 'delta',
  seq,
  at,
  totals: totals(present),
  bridges: [row(1, present)],
});

describe('figures', () => {
  test('a delta changes only the points that it names', () => {
    const figures = apply(fromTally(snapshot(5).tally, 5), delta(6, 4));
    if (figures === 'gap') throw new Error('gap');
    expect(figures.bridges.get(1)?.present).toBe(4);
    expect(figures.bridges.get(2)?.present).toBe(0);
    expect(figures.totals.present).toBe(4);
  });

  test('a missed frame is noticed, and so is a delta before any snapshot', () => {
    expect(apply(fromTally(snapshot(5).tally, 5), delta(7, 4))).toBe('gap');
    expect(apply(null, delta(1, 4))).toBe('gap');
  });
});

class FakeSocket {
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
  }
  say(frame: unknown) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

describe('the live stream', () => {
  let sockets: FakeSocket[];
  let states: LiveState[];
  let live: Live;
  const last = () => states.at(-1);

  beforeEach(() => {
    vi.useFakeTimers();
    sockets = [];
    states = [];
    const listeners = { addEventListener: () => {}, removeEventListener: () => {} };
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('removeEventListener', () => {});
    vi.stubGlobal('document', { ...listeners, visibilityState: 'visible' });
    const open = () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    };
    live = new Live('ws://here', (state) => states.push(state), { open, random: () => 1 }).start();
  });

  afterEach(() => {
    live.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('keeps its last figures with their age when the line is lost, and returns by itself', () => {
    sockets[0]?.say(snapshot(1));
    sockets[0]?.say(delta(2, 7));
    expect(last()).toMatchObject({ line: 'live' });
    sockets[0]?.onclose?.({ code: 1006 });
    expect(last()).toMatchObject({ line: 'lost', heardAt: expect.any(Number) });
    expect(last()?.figures?.totals.present).toBe(7);
    vi.advanceTimersByTime(600);
    expect(sockets).toHaveLength(2);
    sockets[1]?.say(snapshot(1));
    expect(last()?.line).toBe('live');
  });

  test('waits longer each time the service does not answer', () => {
    for (let attempt = 0; attempt < 4; attempt++) {
      sockets.at(-1)?.onclose?.({ code: 1006 });
      vi.advanceTimersByTime(500 * 2 ** attempt - 1);
      expect(sockets).toHaveLength(attempt + 1);
      vi.advanceTimersByTime(2);
      expect(sockets).toHaveLength(attempt + 2);
    }
  });

  test('asks for a new snapshot at once when a frame is missing', () => {
    sockets[0]?.say(snapshot(1));
    sockets[0]?.say(delta(3, 9));
    expect(sockets).toHaveLength(2);
    expect(sockets[0]?.closed).toBe(true);
    expect(last()?.figures?.totals.present).toBe(3);
  });

  test('frames of a socket that was given up are not believed', () => {
    sockets[0]?.say(snapshot(1));
    sockets[0]?.say(delta(3, 9));
    sockets[0]?.say(snapshot(4));
    expect(last()?.figures?.seq).toBe(1);
  });

  test('does not trust a silent socket for ever', () => {
    sockets[0]?.say(snapshot(1));
    vi.advanceTimersByTime(31_000);
    expect(last()?.line).toBe('lost');
  });

  test('says so when this login may not watch', () => {
    sockets[0]?.onclose?.({ code: 1008 });
    expect(last()?.line).toBe('refused');
  });

  test('news come between the frames and are no gap; after a snapshot anything may be new', () => {
    const news: unknown[] = [];
    const told = new Live('ws://x', () => {}, {
      open: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      onNews: (topics) => news.push(topics),
    }).start();
    const socket = sockets.at(-1) as FakeSocket;
    socket.say(snapshot(0));
    socket.say({ type: 'news', topics: ['readiness'] });
    socket.say(delta(1, 4));
    expect(news).toEqual([null, ['readiness']]);
    expect(sockets.at(-1)).toBe(socket);
    expect(socket.closed).toBe(false);
    told.stop();
  });
});
