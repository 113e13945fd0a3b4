import { afterEach, expect, test, vi } from 'vitest';
import { numberFromAddress } from '$lib/address';

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
