import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFolders, htmlOf, PAGES, type PageEntry } from '../build/pages';
import en from '../src/locales/en/titles.json';
import vi from '../src/locales/vi/titles.json';

const page = (name: string): PageEntry => {
  const found = PAGES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('the list of pages', () => {
  test('a folder of pages that the service does not serve stops the build', () => {
    expect(() => checkFolders(PAGES, [...PAGES.map((one) => one.name), 'forgotten'])).toThrow(/pages\.json: forgotten/);
  });

  test('every page has its folder, and every folder its page', () => {
    expect(readdirSync('src/pages').sort()).toEqual(PAGES.map((one) => one.name).sort());
  });

  test('a page without a title stops the build', () => {
    expect(() => htmlOf({ name: 'untitled', path: '/untitled', about: '' })).toThrow(/untitled has no title/);
  });

  test('both languages name every page, and no other', () => {
    const wanted = PAGES.map((one) => `title.${one.name}`).sort();
    expect([Object.keys(vi).sort(), Object.keys(en).sort()]).toEqual([wanted, wanted]);
  });

  test('the template leaves nothing to fill in, and only the scanner may be installed', () => {
    for (const one of PAGES) {
      const html = htmlOf(one);
      expect(html).not.toMatch(/\{\{|undefined/);
      expect(html.includes('manifest'), one.name).toBe(one.name === 'scan');
    }
    expect(htmlOf(page('control'))).toContain('data-theme="dark" data-page="control"');
    expect(htmlOf(page('roster'))).toContain('data-theme="light" data-page="roster"');
  });
});
