import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { workOffline } from '$lib/offline';

beforeEach(() => {
  vi.stubEnv('PROD', true);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** A worker that ends in this state once somebody listens. */
function worker(state: 'activated' | 'redundant') {
  return { state, addEventListener: (_: string, heard: () => void) => queueMicrotask(heard) };
}

test('a worker whose files did not come over a bad line is asked for again until it is there', async () => {
  const answers = [
    () => Promise.reject(new Error('no line')),
    () => Promise.resolve({ active: null, installing: worker('redundant'), waiting: null }),
    () => Promise.resolve({ active: null, installing: worker('activated'), waiting: null }),
  ];
  const register = vi.fn(() => answers.shift()?.());
  vi.stubGlobal('navigator', { serviceWorker: { register, ready: Promise.resolve({ active: {} }), controller: {} } });

  const done = workOffline();
  await vi.advanceTimersByTimeAsync(120_000);
  await done;
  expect(register).toHaveBeenCalledTimes(3);
});

test('a worker that is there already is not asked for again, and takes over a page that has none', async () => {
  for (const [controller, told] of [
    [{}, []],
    [null, [['claim']]],
  ] as const) {
    const active = { postMessage: vi.fn() };
    const there = { active, installing: null, waiting: null };
    const register = vi.fn(() => Promise.resolve(there));
    vi.stubGlobal('navigator', { serviceWorker: { register, ready: Promise.resolve(there), controller } });
    await workOffline();
    expect(register).toHaveBeenCalledTimes(1);
    expect(active.postMessage.mock.calls).toEqual(told);
  }
});
