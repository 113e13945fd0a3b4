import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../src/lib/api';
import { MOST, ScanQueue, type Decided, type Line } from '../src/lib/queue';
import { openStore } from '../src/lib/store';
import type { BatchScan, Outcome, Receipt, ScanRequest } from '../src/lib/types';

const said = { vi: '', en: '' };
const problem = (status: number) => ({
  ok: false as const,
  status,
  retryAfter: null,
  problem: { code: 'x', message: said, facts: {} },
});
const receipt = (scan: ScanRequest, outcome: Outcome = 'ok'): Receipt => ({
  outcome,
  replayed: false,
  nonce: scan.nonce,
  at: '',
  message: said,
  delegate: null,
  first: null,
});

/** A service that answers every scan alike, and what it was sent; briefly where it may. */
function service(answer: (scan: ScanRequest) => Receipt | number = receipt) {
  const ones: ScanRequest[] = [];
  const batches: BatchScan[][] = [];
  const line: Line = {
    one: async (_session, scan): Promise<Answer<Receipt>> => {
      ones.push(scan);
      const made = answer(scan);
      return typeof made === 'number' ? problem(made) : { ok: true, status: 201, data: made };
    },
    many: async (_session, scans) => {
      batches.push(scans);
      const refused = scans.map(answer).find((made) => typeof made === 'number');
      if (typeof refused === 'number') return problem(refused);
      const results = scans.map((scan) => {
        const made = answer(scan) as Receipt;
        return { receipt: scan.brief && made.outcome === 'ok' ? null : made, problem: null };
      });
      return { ok: true, status: 200, data: { clock_skew_ms: 0, results } };
    },
  };
  return { line, ones, batches };
}

const ticket = (code: string) => ({ code, method: 'ticket' as const });

describe('the scan queue', () => {
  let factory: IDBFactory;
  let db: IDBDatabase;
  beforeEach(async () => {
    factory = new IDBFactory();
    db = await openStore(factory);
  });

  test('who stands at the door is sent alone, and their answer reaches the door', async () => {
    const { line, ones, batches } = service();
    const queue = new ScanQueue(db, line);
    const answer = await queue.submit(await queue.add(1, ticket('12345678')), 1000);
    expect(answer?.ok).toBe(true);
    expect([ones.length, batches.length]).toEqual([1, 0]);
    expect(await queue.all()).toEqual([]);
  });

  test('without a line a scan is kept, survives a reload, and goes with the same nonce in a batch', async () => {
    const offline = new ScanQueue(db, service(() => 0).line);
    const waiting = await offline.add(1, ticket('12345678'), 'ok', 'Trần Thị B');
    expect(await offline.submit(waiting, 20)).toBeNull();
    offline.stop();
    db.close();

    const { line, ones, batches } = service();
    const late: Decided[] = [];
    const again = new ScanQueue(
      await openStore(factory),
      line,
      () => {},
      (decided) => void late.push(decided),
    );
    await again.flush();
    expect(ones).toEqual([]);
    expect(batches.map((scans) => scans.map(({ nonce }) => nonce))).toEqual([[waiting.nonce]]);
    expect(late.map(({ waiting: { said, name } }) => [said, name])).toEqual([['ok', 'Trần Thị B']]);
    expect(await again.all()).toEqual([]);
  });

  test('what waited goes in batches of at most 500, a session at a time', async () => {
    const { line, batches } = service();
    const queue = new ScanQueue(db, line);
    for (let n = 0; n < MOST + 1; n++) await queue.add(1, ticket(`${10_000_000 + n}`));
    await queue.add(2, ticket('12345678'));
    await queue.flush();
    expect(batches.map((scans) => scans.length)).toEqual([MOST, 1, 1]);
  });

  test('whoever stands at the door is sent before what waited', async () => {
    const order: string[] = [];
    let there = false;
    const { line } = service((scan) => {
      if (!there) return 503;
      order.push(scan.code ?? '');
      return receipt(scan);
    });
    const queue = new ScanQueue(db, line);
    await queue.submit(await queue.add(1, ticket('11111111')), 10);
    there = true;
    const answer = await queue.submit(await queue.add(1, ticket('22222222')), 1000);
    await queue.flush();
    expect(answer?.ok).toBe(true);
    expect([...new Set(order)]).toEqual(['22222222', '11111111']);
  });

  test('a revoked scanner keeps its scans, and says so at the door', async () => {
    const queue = new ScanQueue(db, service(() => 401).line);
    const answer = await queue.submit(await queue.add(1, ticket('12345678')), 1000);
    expect(answer).toMatchObject({ ok: false, status: 401 });
    expect(await queue.all()).toHaveLength(1);
    queue.stop();
  });

  test('a scan that the service refuses for good does not hold up the others', async () => {
    const late: Decided[] = [];
    const { line, ones } = service((scan) => (scan.code === 'bad' ? 400 : receipt(scan)));
    const queue = new ScanQueue(
      db,
      line,
      () => {},
      (decided) => void late.push(decided),
    );
    await queue.add(1, ticket('bad'));
    await queue.add(1, ticket('12345678'));
    await queue.flush();
    expect(await queue.all()).toEqual([]);
    expect(ones).toHaveLength(2);
    expect(late.map(({ answer }) => answer?.ok)).toEqual([false, true]);
  });

  test('one scan of a batch that the gate could not store stays, the rest leaves', async () => {
    const busy = { code: 'gate_busy', message: said, facts: {} };
    const line: Line = {
      one: async () => problem(503),
      many: async (_session, scans) => ({
        ok: true,
        status: 200,
        data: {
          clock_skew_ms: 0,
          results: scans.map((scan) =>
            scan.code === '22222222' ? { receipt: null, problem: busy } : { receipt: receipt(scan), problem: null },
          ),
        },
      }),
    };
    const queue = new ScanQueue(db, line);
    await queue.add(1, ticket('11111111'));
    const second = await queue.add(1, ticket('22222222'));
    await queue.flush();
    expect((await queue.all()).map(({ nonce }) => nonce)).toEqual([second.nonce]);
    queue.stop();
  });

  test('what is decided otherwise is told before the scan leaves the disk', async () => {
    const left: number[] = [];
    const queue: ScanQueue = new ScanQueue(
      db,
      service((scan) => receipt(scan, 'already_checked_in')).line,
      () => {},
      async () => void left.push((await queue.all()).length),
    );
    await queue.add(1, ticket('12345678'), 'ok');
    await queue.flush();
    expect(left).toEqual([1]);
  });

  test('who was told what happened comes back without words, and whose name is missing on the page with them', async () => {
    const late: Decided[] = [];
    const read = new Set<string>();
    const { line, batches } = service((scan) => receipt(scan, scan.code === '2' ? 'revoked' : 'ok'));
    const queue = new ScanQueue(
      db,
      line,
      () => {},
      (decided) => void late.push(decided),
      ({ nonce }) => read.has(nonce),
    );
    await queue.add(1, ticket('1'), 'ok');
    await queue.add(1, ticket('2'), 'ok');
    await queue.add(1, ticket('3'), 'already_checked_in');
    read.add((await queue.add(1, ticket('4'))).nonce);
    await queue.add(1, ticket('5'));
    await queue.flush();
    expect(batches.map((scans) => scans.map(({ code, brief }) => [code, brief]))).toEqual([
      [
        ['1', true],
        ['2', true],
        ['3', false],
        ['4', false],
        ['5', true],
      ],
    ]);
    const outcomes = late.map(({ waiting, answer }) => [waiting.scan.code, answer?.ok ? answer.data.outcome : answer]);
    expect(outcomes).toEqual([
      ['1', null],
      ['2', 'revoked'],
      ['3', 'ok'],
      ['4', 'ok'],
      ['5', null],
    ]);
    expect(await queue.all()).toEqual([]);
  });

  test('whoever waits at the door for a scan that went without words is told all the same', async () => {
    const { line, ones } = service();
    let arrived!: () => void;
    const sent = new Promise<void>((done) => (arrived = done));
    let go!: () => void;
    const held = new Promise<void>((done) => (go = done));
    const slow: Line = {
      ...line,
      many: async (...asked) => {
        arrived();
        await held;
        return line.many(...asked);
      },
    };
    const queue = new ScanQueue(db, slow);
    const waiting = await queue.add(1, ticket('12345678'));
    const flushed = queue.flush();
    await sent;
    const answered = queue.submit(waiting, 1000);
    go();
    expect(await answered).toMatchObject({ ok: true, data: { outcome: 'ok' } });
    await flushed;
    expect(ones.map(({ nonce }) => nonce)).toEqual([waiting.nonce]);
    expect(await queue.all()).toEqual([]);
  });

  test('a scan that was not sent can be taken back', async () => {
    const { line, batches } = service();
    const queue = new ScanQueue(db, line);
    const waiting = await queue.add(1, ticket('12345678'));
    expect(await queue.withdraw(waiting.nonce)).toBe(true);
    expect(await queue.withdraw(waiting.nonce)).toBe(false);
    await queue.flush();
    expect(batches).toEqual([]);
  });

  test('the number of waiting scans is told whenever it changes', async () => {
    const counts: number[] = [];
    const queue = new ScanQueue(db, service().line, (count) => counts.push(count));
    await queue.add(1, ticket('1'));
    await queue.add(1, ticket('2'));
    await queue.flush();
    expect(counts).toEqual([1, 2, 0]);
  });
});
