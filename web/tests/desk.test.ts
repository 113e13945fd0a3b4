import { describe, expect, test } from 'vitest';
import { pressLine } from '../src/lib/press';
import { choiceOf } from '../src/lib/roster';

describe('the press line', () => {
  // The same sentence as conference/reports/press.py: tests/reports/test_figures.py holds it to the same words.
  test('is worded as in the report', () => {
    const totals = { points: 259, present: 11056, substitutes: 3, rate: 97.32 };
    expect(pressLine('TPHCM', totals, false)).toBe('TPHCM: 259 điểm cầu, 11.056 đại biểu, đạt 97,32%');
    const none = { points: 3, present: 0, substitutes: 0, rate: null };
    expect(pressLine('', none, false)).toBe('3 điểm cầu, 0 đại biểu');
  });

  test('counts substitutes where the rate does, as the report does', () => {
    const totals = { points: 259, present: 11056, substitutes: 3, rate: 97.34 };
    expect(pressLine('TPHCM', totals, true)).toBe('TPHCM: 259 điểm cầu, 11.059 đại biểu, đạt 97,34%');
  });
});

describe('what a person says of a sheet', () => {
  test('names the chosen columns, and takes away what was recognised and is chosen no more', () => {
    expect(choiceOf(['', 'full_name', 'phone'], { full_name: 1, bridge: 2 }, null, 'delegates')).toEqual({
      columns: { full_name: 1, bridge: -1, phone: 2 },
      header_row: null,
      kind: 'delegates',
    });
  });
});
