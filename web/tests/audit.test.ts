import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { factsOf } from '../src/lib/audit';
import { i18n } from '../src/lib/i18n.svelte';

describe('what the log says of a deed, for people', () => {
  beforeEach(() => vi.stubGlobal('document', { documentElement: { dataset: {} } }));
  afterEach(() => {
    i18n.lang = 'vi';
    vi.unstubAllGlobals();
  });

  test('names and values, in the language of the page', () => {
    const details = '{"fields":["bridge","category"],"role":"host"}';
    expect(factsOf(details)).toBe('Trường: bridge, category; Vai trò: host');
    i18n.lang = 'en';
    expect(factsOf(details)).toBe('Fields: bridge, category; Role: host');
    expect(factsOf('{"early":true,"rows":{"delegates":3,"scans":0}}')).toBe('Early: yes; Rows: delegates 3, scans 0');
  });

  test('nothing where nothing is to be said', () => {
    expect(factsOf('')).toBe('');
    expect(factsOf('{"fields":[]}')).toBe('');
  });

  test('a name of another version, and what is no JSON, stay as they are', () => {
    expect(factsOf('{"later":"x"}')).toBe('later: x');
    expect(factsOf('by hand')).toBe('by hand');
  });
});
