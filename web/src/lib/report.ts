/** What the report page asks of the API. */

import { ask, download } from './api';
import type { components } from './api-types';

type Wire = components['schemas'];
export type ReportView = Wire['ReportView'];
export type ReportCounts = Wire['ReportCounts'];
export type ReportPoint = Wire['ReportPoint'];
export type Proposal = Wire['ProposalView'];
export type Ruling = NonNullable<Proposal['ruling']>;
export type Kept = Wire['KeptView'];
export type ReportAsked = Wire['ReportAsked'];

export const reportApi = {
  view: (session: number) => ask<ReportView>(`/api/sessions/${session}/report`, { timeout: 30_000 }),
  review: (session: number) => ask<Wire['ReviewView']>(`/api/sessions/${session}/review`, { timeout: 30_000 }),
  rule: (session: number, one: Proposal, ruling: Ruling | null, note: string) =>
    ask<void>(`/api/sessions/${session}/bridges/${one.bridge_id}/review`, {
      method: 'PUT',
      body: { kind: one.kind, ruling, note },
    }),
  kept: (session: number) => ask<Wire['KeptList']>(`/api/sessions/${session}/reports`),
  finalise: (session: number, asked: Partial<ReportAsked>) =>
    ask<Wire['KeptList']>(`/api/sessions/${session}/reports`, { method: 'POST', body: asked, timeout: 120_000 }),
  verify: (file: Blob) => ask<Kept>('/api/reports/verify', { method: 'POST', raw: file, timeout: 120_000 }),
  draft: (session: number, asked: Partial<ReportAsked>, format: 'docx' | 'pdf' | 'xlsx') =>
    download(`/api/sessions/${session}/report`, { ...asked, format }, `bao-cao-tam-tinh-${session}.${format}`),
};
