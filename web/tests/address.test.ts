import { afterEach, expect, test, vi } from 'vitest';
import { fromAddress, numberFromAddress, toAddress } from '$lib/address';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['?file=7', 7],
  ['?file=4142460811477362', 4142460811477362], // identifiers have up to 53 bits, and so 16 digits
  ['?file=9007199254740993', null], // no number of a browser
  ['?file=-1', null],
  ['?file=seven', null],
  ['', null],
])('%s names the file %s', (search, wanted) => {
  vi.stubGlobal('location', { search });
  expect(numberFromAddress('file')).toBe(wanted);
});

test('what somebody typed stands behind the #, which is never sent, and the other filters stay in the query', () => {
  const written = vi.fn();
  vi.stubGlobal('history', { replaceState: (_: unknown, __: unknown, url: string) => written(url) });
  vi.stubGlobal('location', { pathname: '/roster', search: '?conference=1&q=Lan', hash: '#main' });
  toAddress({ q: 'Nguyễn Thị Lan', category: 'leader' });
  const url = written.mock.lastCall?.[0] as string;
  const [sent, kept] = url.split('#');
  expect(sent).toBe('/roster?conference=1&category=leader');
  expect(kept).toBe('q=Nguy%E1%BB%85n+Th%E1%BB%8B+Lan');
  vi.stubGlobal('location', { pathname: '/roster', search: sent?.slice('/roster'.length), hash: `#${kept}` });
  expect([fromAddress('q'), fromAddress('category')]).toEqual(['Nguyễn Thị Lan', 'leader']);
  toAddress({ q: '' });
  expect(written).toHaveBeenLastCalledWith('/roster?conference=1&category=leader');
});
