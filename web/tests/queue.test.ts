import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../src/lib/api';
import { ScanQueue, type Decided } from '../src/lib/queue';
import { openStore } from '../src/lib/store';
import type { Receipt, ScanRequest } from '../src/lib/types';

const said = { vi: '', en: '' };
const problem = (status: number): Answer<Receipt> => ({
  ok: false,
  status,
  retryAfter: null,
  problem: { code: 'x', message: said, facts: {} },
});
const receipt = (scan: ScanRequest): Answer<Receipt> => ({
  ok: true,
  status: 201,
  data: { outcome: 'ok', replayed: false, nonce: scan.nonce, at: '', message: said, delegate: null, first: null },
});

describe('the scan queue', () => {
  let factory: IDBFactory;
  let db: IDBDatabase;
  beforeEach(async () => {
    factory = new IDBFactory();
    db = await openStore(factory);
  });

  test('an answered scan is forgotten, and its answer reaches the door', async () => {
    const queue = new ScanQueue(db, async (_session, scan) => receipt(scan));
    const answer = await queue.submit(await queue.add(1, '12345678'), 1000);
    expect(answer?.ok).toBe(true);
    expect(await queue.all()).toEqual([]);
  });

  test('without a line a scan is kept, survives a reload, and is sent with the same nonce', async () => {
    const offline = new ScanQueue(db, async () => problem(0));
    const waiting = await offline.add(1, '12345678');
    expect(await offline.submit(waiting, 20)).toBeNull();
    offline.stop();
    db.close();

    const sent: ScanRequest[] = [];
    const late: Decided[] = [];
    const again = new ScanQueue(
      await openStore(factory),
      async (_session, scan) => {
        sent.push(scan);
        return receipt(scan);
      },
      () => {},
      (decided) => late.push(decided),
    );
    await again.flush();
    expect(sent.map(({ nonce }) => nonce)).toEqual([waiting.nonce]);
    expect(late).toHaveLength(1);
    expect(await again.all()).toEqual([]);
  });

  test('whoever stands at the door is sent before what waited', async () => {
    const sent: string[] = [];
    let line = false;
    const queue = new ScanQueue(db, async (_session, scan) => {
      if (!line) return problem(503);
      sent.push(scan.code);
      return receipt(scan);
    });
    await queue.submit(await queue.add(1, '11111111'), 10);
    line = true;
    const answer = await queue.submit(await queue.add(1, '22222222'), 1000);
    await queue.flush();
    expect(answer?.ok).toBe(true);
    expect(sent).toEqual(['22222222', '11111111']);
  });

  test('a revoked scanner keeps its scans, and says so at the door', async () => {
    const queue = new ScanQueue(db, async () => problem(401));
    const answer = await queue.submit(await queue.add(1, '12345678'), 1000);
    expect(answer).toMatchObject({ ok: false, status: 401 });
    expect(await queue.all()).toHaveLength(1);
    queue.stop();
  });

  test('a scan that the service refuses for good does not block the others', async () => {
    const queue = new ScanQueue(db, async (_session, scan) => (scan.code === 'bad' ? problem(400) : receipt(scan)));
    await queue.add(1, 'bad');
    await queue.add(1, '12345678');
    await queue.flush();
    expect(await queue.all()).toEqual([]);
  });

  test('the number of waiting scans is told whenever it changes', async () => {
    const counts: number[] = [];
    const queue = new ScanQueue(
      db,
      async (_session, scan) => receipt(scan),
      (count) => counts.push(count),
    );
    await queue.add(1, '1');
    await queue.add(1, '2');
    await queue.flush();
    expect(counts).toEqual([1, 2, 1, 0]);
  });
});
