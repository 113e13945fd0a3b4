/** The part of the API that gets bridge points ready: sign-ups, line checks, the hall's screen, deadlines. */

import { ask } from './api';
import type { components } from './api-types';

type Wire = components['schemas'];

export type Arrival = Wire['Arrival'];
export type DeadlineList = Wire['DeadlineList'];
export type HallCodeView = Wire['HallCodeView'];
export type HallScreenSetting = Wire['HallScreenSetting'];
export type HallScreenView = Wire['HallScreenView'];
export type LineCheckReport = Wire['LineCheckReport'];
export type LineCheckView = Wire['LineCheckView'];
export type Mode = Wire['Mode'];
export type PointReadiness = Wire['PointReadiness'];
export type Readiness = Wire['Readiness'];
export type ReadinessView = Wire['ReadinessView'];
export type SignUpInvite = Wire['SignUpInvite'];
export type SignUpLinkMade = Wire['SignUpLinkMade'];
export type SignUpMade = Wire['SignUpMade'];
export type SignUpRulesView = Wire['SignUpRulesView'];
export type SignUpView = Wire['SignUpView'];

/** A sign-up's form as the page holds it; what is empty is sent as nothing. */
export interface Form {
  unit: string;
  hall: string;
  address: string;
  capacity: number | null;
  mode: Mode;
  chair: string;
  contact: string;
  contact_phone: string;
  expected: number | null;
}

const post = <T>(path: string, body: unknown) => ask<T>(path, { method: 'POST', body });
const put = <T>(path: string, body: unknown) => ask<T>(path, { method: 'PUT', body });

export const ready = {
  invite: (token: string) => post<SignUpInvite>('/api/sign-ups/look', { token }),
  signUp: (token: string, form: Form, nonce: string, again: boolean) =>
    post<SignUpMade>('/api/sign-ups', { token, nonce, again, ...form }),
  change: (token: string, form: Form) => put<SignUpView>('/api/sign-ups/mine', { token, ...form }),
  addChild: (bridge: number, form: Form, nonce: string, again: boolean) =>
    post<SignUpMade>(`/api/bridges/${bridge}/children`, { nonce, again, ...form }),
  details: (bridge: number, form: Omit<Form, 'unit'>) => put<void>(`/api/bridges/${bridge}/details`, form),
  signUps: (conference: number) => ask<Wire['SignUpList']>(`/api/conferences/${conference}/sign-ups`),
  decide: (signUp: number, confirm: boolean, note = '') =>
    post<SignUpView>(`/api/sign-ups/${signUp}/decision`, { confirm, note }),
  link: (conference: number, parent_id: number | null) =>
    post<SignUpLinkMade>(`/api/conferences/${conference}/sign-up-links`, { parent_id }),
  rules: (conference: number) => ask<SignUpRulesView>(`/api/conferences/${conference}/sign-up-rules`),
  setRules: (conference: number, closes_at: string | null, auto_confirm: boolean) =>
    put<SignUpRulesView>(`/api/conferences/${conference}/sign-up-rules`, { closes_at, auto_confirm }),
  readiness: (conference: number) => ask<ReadinessView>(`/api/conferences/${conference}/readiness`),
  check: (bridge: number, report: LineCheckReport) => post<LineCheckView>(`/api/bridges/${bridge}/checks`, report),
  checks: (bridge: number) => ask<Wire['LineCheckList']>(`/api/bridges/${bridge}/checks`),
  screen: (session: number, bridge: number) => ask<HallScreenView>(`/api/sessions/${session}/bridges/${bridge}/screen`),
  setScreen: (bridge: number, setting: HallScreenSetting) => put<void>(`/api/bridges/${bridge}/screen`, setting),
  hallCode: (session: number, bridge: number) =>
    ask<HallCodeView>(`/api/sessions/${session}/bridges/${bridge}/hall-code`),
};
