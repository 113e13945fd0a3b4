/** The audit log: what is asked of it, and its words for people. */

import { ask, download, post } from './api';
import { t, type Key } from './i18n.svelte';
import actions from '../../../conference/audit/words/vi.json';
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

/** What was done, in words; an action of another version keeps its name. */
export function actionOf(action: string): string {
  return `action.${action}` in actions ? t(`action.${action}` as Key) : action;
}
