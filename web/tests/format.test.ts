import { describe, expect, test } from 'vitest';
import * as format from '../src/lib/format';
import { fill } from '../src/lib/message';

describe('numbers', () => {
  test('are grouped as each language does', () => {
    expect(format.number(35599, 'vi')).toBe('35.599');
    expect(format.number(35599, 'en')).toBe('35,599');
  });

  test('a rate has two decimals on a page, at most two in a line of text, and a space only on Vietnamese pages', () => {
    expect(format.percent(97.3226, 'vi')).toBe('97,32\u202f%');
    expect(format.percent(97.3226, 'vi', true)).toBe('97,32%');
    expect(format.percent(97.3226, 'en')).toBe('97.32%');
    expect(format.percent(100, 'vi', true)).toBe('100%');
    expect(format.percent(70, 'vi')).toBe('70,00\u202f%');
  });

  test('a rate never reads 100 % while somebody is missing', () => {
    expect(format.percent(99.9991, 'vi', true)).toBe('99,99%');
  });

  test('no rate is shown where nobody was summoned', () => {
    expect(format.rateOf(3, 0)).toBeNull();
    expect(format.percent(null, 'vi')).toBe('–');
  });
});

describe('times', () => {
  const at = '2026-02-07T00:45:09Z';

  test('are shown in the zone of the conference, whatever the zone of the device', () => {
    expect(format.time(at)).toBe('07:45');
    expect(format.timeWithSeconds(at)).toBe('07:45:09');
    expect(format.time(at, 'Europe/Paris')).toBe('01:45');
  });

  test('midnight is 00, not 24', () => {
    expect(format.time('2026-02-06T17:00:00Z')).toBe('00:00');
  });

  test('dates are dd/mm/yyyy in both languages, with the day in words', () => {
    expect(format.date(at)).toBe('07/02/2026');
    expect(format.dateWithDay(at, 'vi')).toBe('Thứ Bảy, 07/02/2026');
    expect(format.dateWithDay(at, 'en')).toBe('Saturday, 07/02/2026');
  });

  test('a countdown grows hours only when it needs them and never goes below zero', () => {
    expect(format.clock(125_000)).toBe('02:05');
    expect(format.clock(3_725_000)).toBe('1:02:05');
    expect(format.clock(-5)).toBe('00:00');
  });
});

test('phones are shown the way they are dialled here', () => {
  expect(format.phone('+84903123456')).toBe('0903 123 456');
  expect(format.phone('1900 1234')).toBe('1900 1234');
});

test('sentences take values, and the form that fits the number', () => {
  expect(fill('{n} {n:scan|scans}', { n: 1 }, 'en')).toBe('1 scan');
  expect(fill('{n} {n:scan|scans}', { n: 1200 }, 'en')).toBe('1,200 scans');
  expect(fill('còn {n} đại biểu', { n: 11056 }, 'vi')).toBe('còn 11.056 đại biểu');
});
