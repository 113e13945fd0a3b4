import { describe, expect, test } from 'vitest';
import { menuOf, queryOf } from '../src/lib/menu';
import type { Me } from '../src/lib/types';

const who = (role: Me['role'], rights: Me['rights'], bridge_id: number | null = null) =>
  menuOf({ role, rights, bridge_id });

describe('the menu of the office', () => {
  test('offers what the rights allow, and nothing else', () => {
    expect(who('superior', ['figures', 'reports'])).toEqual(['control', 'evidence', 'report']);
    expect(who('operator', ['figures', 'devices', 'host'])).not.toContain('bridge');
  });

  test('leaves out the pages of a whole conference for an account with a part of one', () => {
    expect(who('organiser', ['figures', 'organiser', 'reports'], 7)).toEqual(['control', 'evidence']);
  });

  test('leads a host back to the console', () => {
    expect(who('host', ['figures', 'host'])).toContain('bridge');
  });

  test('carries the conference and the session along', () => {
    expect(queryOf({ id: 3 }, { id: 8 })).toBe('?conference=3&session=8');
    expect(queryOf(null, null)).toBe('');
  });
});
