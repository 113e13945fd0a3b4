import { describe, expect, test } from 'vitest';
import { wrongWith, type Asked } from '../src/lib/validity';

const words = (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' ');
const field = (type: string, flaw: keyof ValidityState | null, more: Partial<Asked> = {}) =>
  wrongWith({ type, validity: { ...NONE, ...(flaw && { [flaw]: true }) }, ...more }, words);
const NONE = {
  valueMissing: false,
  tooShort: false,
  tooLong: false,
  typeMismatch: false,
  rangeUnderflow: false,
  rangeOverflow: false,
};

describe('what is wrong with a field', () => {
  test.each([
    ['text', 'valueMissing', {}, 'field.missing'],
    ['select-one', 'valueMissing', {}, 'field.choose'],
    ['password', 'tooShort', { minLength: 10 }, 'field.short 10'],
    ['email', 'typeMismatch', {}, 'field.email'],
    ['number', 'rangeOverflow', { max: '5000' }, 'field.most 5000'],
    ['datetime-local', 'rangeUnderflow', { min: '2026-01-01T00:00' }, 'field.wrong'],
    ['text', null, {}, 'field.wrong'],
  ] as const)('%s, %s', (type, flaw, more, said) => {
    expect(field(type, flaw, more)).toBe(said);
  });
});
