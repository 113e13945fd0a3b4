import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nowAndNext, type Timed } from '../src/lib/programme';

interface Case {
  about: string;
  at: string;
  now: number[];
  next: number[];
}
const shared = JSON.parse(readFileSync('../tests/data/now_next.json', 'utf8')) as { items: Timed[]; cases: Case[] };

test.each(shared.cases)('now and next as the service says: $about', ({ at, now, next }) => {
  const found = nowAndNext(shared.items, Date.parse(at));
  expect(found.now.map(({ id }) => id)).toEqual(now);
  expect(found.next.map(({ id }) => id)).toEqual(next);
});
