/** What the organising office asks of the service: programmes, materials, invitations. */

import { ask, type Answer } from './api';
import type { components } from './api-types';
import type { ConferenceView, SessionView } from './types';

type Wire = components['schemas'];
export type AudienceView = Wire['AudienceView'];
export type ClashView = Wire['ClashView'];
export type ConferenceProgramme = Wire['ConferenceProgramme'];
export type DeliveryPage = Wire['DeliveryPage'];
export type InvitationDesk = Wire['InvitationDesk'];
export type MailingView = Wire['MailingView'];
export type PointInvitation = Wire['PointInvitation'];
export type SpeakerView = Wire['SpeakerView'];
export type TestResult = Wire['TestResult'];

type Body = Record<string, unknown>;
const post = <T>(path: string, body: unknown) => ask<T>(path, { method: 'POST', body, timeout: 120_000 });
const put = <T>(path: string, body: unknown) => ask<T>(path, { method: 'PUT', body });
const drop = (path: string) => ask<void>(path, { method: 'DELETE' });
/** A new one below its owner, or the changed one at its own address. */
const save = <T>(kind: string, id: number | null, owner: string, body: Body): Promise<Answer<T>> =>
  id === null ? post<T>(`${owner}/${kind}`, body) : put<T>(`/api/${kind}/${id}`, body);

export const office = {
  programme: (conference: number) => ask<ConferenceProgramme>(`/api/conferences/${conference}/programme`),
  makeConference: (body: Body) => post<ConferenceView>('/api/conferences', body),
  changeConference: (id: number, body: Body) => put<ConferenceView>(`/api/conferences/${id}`, body),
  copy: (id: number, body: Body) => post<ConferenceView>(`/api/conferences/${id}/copies`, body),
  saveSession: (conference: number, id: number | null, body: Body) =>
    save<SessionView>('sessions', id, `/api/conferences/${conference}`, body),
  saveItem: (session: number, id: number | null, body: Body) =>
    save<unknown>('items', id, `/api/sessions/${session}`, body),
  saveSpeaker: (conference: number, id: number | null, body: Body) =>
    save<SpeakerView>('speakers', id, `/api/conferences/${conference}`, body),
  saveAudience: (conference: number, id: number | null, body: Body) =>
    save<AudienceView>('audiences', id, `/api/conferences/${conference}`, body),
  order: (session: number, items: number[]) => post<unknown>(`/api/sessions/${session}/items/order`, { items }),
  addLink: (conference: number, body: Body) => post<unknown>(`/api/conferences/${conference}/materials`, body),
  addFile: (conference: number, file: File, query: Record<string, string>) =>
    ask<unknown>(
      `/api/conferences/${conference}/materials/file?${new URLSearchParams({ ...query, name: file.name })}`,
      {
        method: 'POST',
        raw: file,
        timeout: 120_000,
      },
    ),
  drop: (kind: 'sessions' | 'items' | 'speakers' | 'audiences' | 'materials', id: number) => drop(`/api/${kind}/${id}`),
  invitations: (conference: number) => ask<InvitationDesk>(`/api/conferences/${conference}/invitations`),
  invite: (conference: number, body: Body) => post<MailingView>(`/api/conferences/${conference}/invitations`, body),
  pointInvitation: (bridge: number) => ask<PointInvitation>(`/api/bridges/${bridge}/invitation`),
  test: (conference: number, body: Body) => post<TestResult>(`/api/conferences/${conference}/invitations/test`, body),
  mailing: (id: number, state: string) => put<MailingView>(`/api/mailings/${id}/state`, { state }),
  retry: (id: number, state: string, ids: number[] | null) =>
    post<unknown>(`/api/mailings/${id}/retries`, { state, ids }),
  deliveries: (id: number, asked: Body) => post<DeliveryPage>(`/api/mailings/${id}/deliveries/search`, asked),
};
