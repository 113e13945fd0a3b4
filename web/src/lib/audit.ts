/** The audit log: what is asked of it, and its words for people. */

import { ask, download, post } from './api';
import { t, type Key } from './i18n.svelte';
import actions from '../../../conference/audit/words/vi.json';
import words from '../locales/vi/audit.json';
import type { Wire } from './types';

export type AuditEntry = Wire['AuditEntryView'];
export type AuditVerdict = Wire['AuditVerdict'];
export type AuditSearch = Record<'who' | 'action' | 'object' | 'kind' | 'refused' | 'since' | 'until', string>;
export const KINDS = ['sign_in', 'change', 'read', 'service'] as const;
/** Every action that can stand in the log; a test holds the list to the service's routes. */
export const ACTIONS = Object.keys(actions).map((key) => key.slice('action.'.length));

/** Only what is looked for: an empty field means any. */
function body(search: AuditSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value));
}

export const audit = {
  page: (search: AuditSearch, before: number | null) =>
    post<Wire['AuditPage']>('/api/audit/search', { ...body(search), ...(before === null ? {} : { before }) }),
  table: (search: AuditSearch, lang: string) => download('/api/audit.csv', { ...body(search), lang }, 'nhat-ky.csv'),
  verify: () => ask<AuditVerdict>('/api/audit/verification', { timeout: 300_000 }),
};

/** What else the log says of a deed: "Fields: name, phone; Role: host". A name or value without words of ours stays. */
export function factsOf(details: string): string {
  let facts: unknown;
  try {
    facts = JSON.parse(details || '{}');
  } catch {
    return details;
  }
  if (typeof facts !== 'object' || facts === null) return details;
  return Object.entries(facts)
    .map(([name, value]) => [nameOf(name), valueOf(value)])
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

function nameOf(fact: string): string {
  return `audit.fact.${fact}` in words ? t(`audit.fact.${fact}` as Key) : fact;
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueOf).filter(Boolean).join(', ');
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name} ${valueOf(one)}`)
      .join(', ');
  return value === null ? '' : String(value);
}

/** What was done, in words; an action of another version keeps its name. */
export function actionOf(action: string): string {
  return `action.${action}` in actions ? t(`action.${action}` as Key) : action;
}
