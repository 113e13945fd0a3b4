import { expect, test } from 'vitest';
import { fromField, toField } from '../src/lib/localtime';

test('an empty field is no moment', () => {
  expect(fromField('', 'Asia/Ho_Chi_Minh')).toBeNull();
});

test('a field means the clock of the conference, whatever the PC says', () => {
  expect(fromField('2026-12-01T08:00', 'Asia/Ho_Chi_Minh')).toBe('2026-12-01T01:00:00.000Z');
  expect(toField('2026-12-01T01:00:00Z', 'Asia/Ho_Chi_Minh')).toBe('2026-12-01T08:00');
});
