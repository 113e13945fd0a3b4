import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../src/locales/en';
import vi from '../src/locales/vi';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** Names in a sentence; both sides of `{n:one|many}` name the same value. */
const values = (sentence: string) => [...sentence.matchAll(/\{(\w+)/g)].map((found) => found[1]).sort();

/** Keys written out anywhere, and the patterns of those that are put together: `camera.${failure}.do`. */
const patterns = [...sources.matchAll(/[`'"]([a-z_]+(?:\.(?:[a-z_0-9]+|\$\{[^}]+\}))+)[`'"]/g)].map((found) => {
  const parts = (found[1] ?? '').split(/\$\{[^}]+\}/).map((part) => part.replace(/\./g, '\\.'));
  return new RegExp(`^${parts.join('[a-z_0-9]+')}$`);
});

describe('the catalogues', () => {
  test('both languages hold the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  test.each(['vi', 'en'])('no key stands in two files of %s', (lang) => {
    const folder = join('src/locales', lang);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const paths = [...files.map((name) => join(folder, name)), `../conference/audit/words/${lang}.json`];
    const keys = paths.flatMap((path) => Object.keys(JSON.parse(readFileSync(path, 'utf8'))));
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys.length).toBe(Object.keys(lang === 'vi' ? vi : en).length);
  });

  test('no sentence is empty', () => {
    for (const [key, sentence] of [...Object.entries(vi), ...Object.entries(en)]) {
      expect(sentence.trim(), key).not.toBe('');
    }
  });

  test('both languages name the same values', () => {
    for (const key of Object.keys(vi) as (keyof typeof vi)[]) {
      expect(new Set(values(en[key])), key).toEqual(new Set(values(vi[key])));
    }
  });

  test('every key that is written out exists', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1] ?? '');
    expect(asked.length).toBeGreaterThan(100);
    for (const key of asked) expect(vi, key).toHaveProperty([key]);
  });

  test('every key is used somewhere', () => {
    const unused = Object.keys(vi).filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  test('Vietnamese is stored composed, as it is typed', () => {
    expect(JSON.stringify(vi)).toBe(JSON.stringify(vi).normalize('NFC'));
  });
});
