/** One's own account, and the links by which its password is chosen. */

import { ask, post } from './api';
import type { Wire } from './types';

export type Login = Wire['LoginView'];
export type Account = Wire['AccountView'];
export type Invitation = Wire['Invitation'];
export type AccountRole = Exclude<Account['role'], 'host' | 'device' | 'delegate'>;
/** For every conference (both null), for one, or for a bridge point in it and those below. */
export type Scope = { conference_id: number | null; bridge_id: number | null };
export const ROLES: readonly AccountRole[] = ['organiser', 'operator', 'technician', 'observer', 'superior'];

export const accounts = {
  list: () => ask<Wire['AccountList']>('/api/accounts'),
  create: (made: Scope & { username: string; full_name: string; role: AccountRole }) =>
    post<Invitation>('/api/accounts', made),
  change: (id: number, change: { full_name?: string; role?: AccountRole; scope?: Scope; disabled?: boolean }) =>
    ask<Account>(`/api/accounts/${id}`, { method: 'PATCH', body: change }),
  link: (id: number) => post<Invitation>(`/api/accounts/${id}/link`),
  removeFactor: (id: number) => ask<void>(`/api/accounts/${id}/factor`, { method: 'DELETE' }),
  logins: (id: number) => ask<Wire['LoginList']>(`/api/accounts/${id}/logins`),
  endLogin: (id: number, login: number) => ask<void>(`/api/accounts/${id}/logins/${login}`, { method: 'DELETE' }),
  revokeHosts: (bridge: number) => ask<void>(`/api/bridges/${bridge}/links`, { method: 'DELETE' }),
  look: (token: string) => post<Wire['LinkLook']>('/api/links/look', { token }),
  accept: (token: string, password: string) => post<Wire['Accepted']>('/api/links/accept', { token, password }),
};

export const own = {
  password: (old: string, fresh: string) => post<void>('/api/me/password', { old, new: fresh }),
  logins: () => ask<Wire['LoginList']>('/api/me/logins'),
  end: (id: number) => ask<void>(`/api/me/logins/${id}`, { method: 'DELETE' }),
  factor: () => ask<Wire['FactorState']>('/api/me/factor'),
  offer: (password: string) => post<Wire['FactorOffer']>('/api/me/factor', { password }),
  confirm: (code: string) => post<Wire['RecoveryCodes']>('/api/me/factor/confirm', { code }),
  remove: (password: string, code: string) => post<void>('/api/me/factor/remove', { password, code }),
};
