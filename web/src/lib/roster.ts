/** What the roster desk asks of the API, and how long work is watched. */

import { ask, type Answer } from './api';
import type { components } from './api-types';

type Wire = components['schemas'];
export type IntakeBrief = Wire['IntakeBrief'];
export type IntakeView = Wire['IntakeView'];
export type ImportProblem = Wire['ImportProblem'];
export type ImportRun = Wire['ImportRunView'];
export type RosterDelegate = Wire['RosterDelegate'];
export type RosterPage = Wire['RosterPage'];
export type SheetChoice = Wire['SheetChoice'];
export type SheetLook = Wire['SheetLook'];
export type FileLook = Wire['FileLook'];
export type DelegateEdit = Wire['DelegateEdit'];
export type Selected = Wire['Selected'];
export type Paper = Wire['PaperView'];
export type PaperAsked = Wire['PaperAsked'];
export type PaperKind = Wire['PaperAsked']['kind'];

/** What the service takes at most (conference/http/roster.py); larger is said before anything is sent. */
export const MOST_BYTES = 32 * 1024 * 1024;

export interface Criteria {
  q: string;
  bridge: number | null;
  category: string;
  session: number | null;
  summoned: boolean;
}

const post = <T>(path: string, body?: unknown, signal?: AbortSignal) =>
  ask<T>(path, { method: 'POST', body, timeout: 60_000, ...(signal ? { signal } : {}) });

export const rosterApi = {
  take: (conference: number, file: Blob, filename: string) =>
    ask<IntakeBrief>(
      `/api/conferences/${conference}/intakes?${new URLSearchParams({ filename: filename.slice(-200) })}`,
      {
        method: 'POST',
        raw: file,
        timeout: 120_000,
      },
    ),
  intakes: (conference: number) => ask<Wire['IntakeList']>(`/api/conferences/${conference}/intakes`),
  intake: (id: number) => ask<IntakeView>(`/api/intakes/${id}`),
  problems: (id: number) => ask<Wire['IntakeProblems']>(`/api/intakes/${id}/problems`, { timeout: 60_000 }),
  choose: (id: number, choices: Record<string, SheetChoice>) =>
    ask<IntakeBrief>(`/api/intakes/${id}/choices`, { method: 'PUT', body: { choices } }),
  apply: (id: number, remove_gone: boolean) => post<IntakeBrief>(`/api/intakes/${id}/apply`, { remove_gone }),
  discard: (id: number) => ask<void>(`/api/intakes/${id}`, { method: 'DELETE' }),
  runs: (conference: number) => ask<Wire['ImportRunList']>(`/api/conferences/${conference}/imports`),
  undo: (conference: number) => post<ImportRun>(`/api/conferences/${conference}/imports/undo`),
  delegates: (conference: number, wanted: Criteria, skip: number, limit: number, signal?: AbortSignal) =>
    post<RosterPage>(`/api/conferences/${conference}/delegates/search`, asked(wanted, skip, limit), signal),
  edit: (id: number, edit: DelegateEdit) =>
    ask<RosterDelegate>(`/api/delegates/${id}`, { method: 'PATCH', body: edit }),
  assign: (conference: number, delegates: Selected, bridge_id: number) =>
    post<Wire['Affected']>(`/api/conferences/${conference}/delegates/assign`, { delegates, bridge_id }),
  summon: (session: number, delegates: Selected, summoned: boolean) =>
    post<Wire['Affected']>(`/api/sessions/${session}/summons`, { delegates, summoned }),
  doubles: (conference: number) => ask<Wire['DoubledDelegates']>(`/api/conferences/${conference}/duplicates`),
  merge: (keep: number, duplicate_id: number) => post<RosterDelegate>(`/api/delegates/${keep}/merge`, { duplicate_id }),
  split: (id: number) => post<RosterDelegate>(`/api/delegates/${id}/split`),
  papers: (conference: number) => ask<Wire['PaperList']>(`/api/conferences/${conference}/papers`),
  print: (session: number, asked: PaperAsked) => post<Paper>(`/api/sessions/${session}/papers`, asked),
  dropPaper: (id: number) => ask<void>(`/api/papers/${id}`, { method: 'DELETE' }),
};

function asked({ q, bridge, category, session, summoned }: Criteria, skip: number, limit: number) {
  return { q, bridge, category: category || null, session, summoned, skip, limit };
}

/** Asks again until the work has ended, and shows each answer; a line that fails for a while is asked again. */
export async function watch<T extends { state: string }>(
  look: () => Promise<Answer<T>>,
  show: (seen: T) => void,
  stop: AbortSignal,
): Promise<Answer<T> | null> {
  while (!stop.aborted) {
    const answer = await look();
    if (stop.aborted) return null;
    if (answer.ok) {
      show(answer.data);
      if (answer.data.state !== 'running') return answer;
    } else if (answer.status !== 0 && answer.status < 500) return answer;
    await new Promise((done) => setTimeout(done, answer.ok ? 400 : 2000));
  }
  return null;
}

/**
 * What a person says of a sheet, from the field chosen over each column. A field that was recognised and is chosen no
 * more is taken away (-1), so that it does not come back by itself.
 */
export function choiceOf(
  fields: readonly string[],
  recognised: Readonly<Record<string, number>>,
  headerRow: number | null,
  kind: 'points' | 'delegates' | null,
): SheetChoice {
  const columns: Record<string, number> = {};
  for (const field of Object.keys(recognised)) columns[field] = -1;
  fields.forEach((field, column) => {
    if (field) columns[field] = column;
  });
  return { columns, header_row: headerRow, kind };
}
