/** What an organiser sends to who is not ready: one sentence a point, made of what is missing. */

import { date, time } from './format';
import { t } from './i18n.svelte';
import type { PointReadiness } from './ready-api';

const DETAILS = ['address', 'chair', 'contact', 'contact_phone'] as const;

export const isReady = (point: PointReadiness): boolean =>
  (point.readiness === 'ready' || point.readiness === 'not_needed') && point.missing.length === 0;

/** "Máy ảnh, Đường nhận": the steps of the last check that failed. */
export function failedSteps(point: PointReadiness): string {
  const failed = point.check?.steps.filter(({ finding }) => finding === 'failed') ?? [];
  return failed.map(({ step }) => t(`step.${step}`)).join(', ');
}

export function missingDetails(point: PointReadiness): string {
  return DETAILS.filter((name) => point.missing.includes(name))
    .map((name) => t(`readiness.detail.${name}`))
    .join(', ');
}

export function reminder(point: PointReadiness, name: string, starts: string | null, zone?: string): string {
  const asked: string[] = [];
  const state = point.readiness;
  if (state === 'failed') asked.push(t('reminder.failed', { what: failedSteps(point) }));
  else if (state === 'unchecked' || state === 'outdated') asked.push(t(`reminder.${state}`));
  if (point.missing.length > 0) asked.push(t('reminder.missing', { what: missingDetails(point) }));
  if (starts) asked.push(t('reminder.starts', { time: time(starts, zone), date: date(starts, zone) }));
  return t('reminder.line', { point: name, what: asked.join(' ') });
}
