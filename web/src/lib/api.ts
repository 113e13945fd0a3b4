/** The one client of the HTTP API. It never throws: every call ends in `ok`, or in a problem that can be shown. */

import { noteServerTime } from './clock';
import type {
  BridgeList,
  BridgeView,
  ConferenceList,
  ConferenceView,
  DelegateList,
  DeviceList,
  LinkMade,
  Me,
  Paired,
  Problem,
  QualityReport,
  Receipt,
  ScanRequest,
  StageKey,
  StageView,
  TallyView,
  TicketMade,
  TicketView,
} from './types';

export type Answer<T> = { ok: true; data: T; status: number } | Failed;

export interface Failed {
  ok: false;
  /** 0 when no answer came at all. */
  status: number;
  problem: Problem;
  /** How long the server asks us to wait, in ms. */
  retryAfter: number | null;
}

/** The line failed, or the service is away: the same question may be asked again. */
export function isPassing(failed: Failed): boolean {
  return failed.status === 0 || failed.status >= 500 || failed.status === 429;
}

interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A device's token; without it the login's cookie speaks. */
  token?: string | undefined;
  signal?: AbortSignal;
  timeout?: number;
}

const NO_LINE: Problem = {
  code: 'no_connection',
  message: {
    vi: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  facts: {},
};

export async function ask<T>(path: string, options: Ask = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const method = options.method ?? 'GET';
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.token) headers.Authorization = `Bearer ${options.token}`;
  // A page of another site cannot set this header, which is what protects the cookie.
  else if (method !== 'GET') headers['X-Diemcau'] = '1';
  // Not AbortSignal.any(): delegates' phones are years older than the desks of an organiser.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), options.timeout ?? 15_000);
  options.signal?.addEventListener('abort', () => stop.abort());
  try {
    const response = await fetch(path, {
      method,
      headers,
      signal: stop.signal,
      credentials: options.token ? 'omit' : 'same-origin',
      cache: 'no-store',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    noteServerTime(response.headers.get('Date'));
    if (response.ok) {
      const data = (response.status === 204 ? undefined : await response.json()) as T;
      return { ok: true, data, status: response.status };
    }
    return {
      ok: false,
      status: response.status,
      problem: await problemOf(response),
      retryAfter: secondsHeader(response.headers.get('Retry-After')),
    };
  } catch {
    return { ok: false, status: 0, problem: NO_LINE, retryAfter: null };
  } finally {
    clearTimeout(timer);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Problem;
    if (typeof body.code === 'string' && typeof body.message?.vi === 'string') return body;
  } catch {
    // A proxy in between answers in HTML: fall through to our own words.
  }
  return response.status >= 500 ? NO_LINE : { ...NO_LINE, code: `http_${response.status}` };
}

/** `Retry-After` in ms; the form with a date is not used by this service. */
export function secondsHeader(value: string | null): number | null {
  return value && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}

const post = <T>(path: string, body?: unknown, more: Ask = {}) => ask<T>(path, { method: 'POST', body, ...more });

export const api = {
  signIn: (username: string, password: string) => post<Me>('/api/logins', { username, password }),
  signOut: () => ask<void>('/api/logins/current', { method: 'DELETE' }),
  openLink: (token: string) => post<Me>('/api/links/open', { token }),
  me: (token?: string) => ask<Me>('/api/me', { token }),
  conferences: () => ask<ConferenceList>('/api/conferences'),
  conference: (id: number, token?: string) => ask<ConferenceView>(`/api/conferences/${id}`, { token }),
  bridges: (conference: number, token?: string) =>
    ask<BridgeList>(`/api/conferences/${conference}/bridges`, { token, timeout: 30_000 }),
  bridge: (id: number, token?: string) => ask<BridgeView>(`/api/bridges/${id}`, { token }),
  hostLink: (bridge: number) => post<LinkMade>(`/api/bridges/${bridge}/links`),
  pairing: (bridge: number) => post<LinkMade>(`/api/bridges/${bridge}/pairings`),
  devices: (bridge: number) => ask<DeviceList>(`/api/bridges/${bridge}/devices`),
  pair: (token: string, name: string) => post<Paired>('/api/devices', { token, name }),
  unpair: (device: number) => ask<void>(`/api/devices/${device}`, { method: 'DELETE' }),
  delegates: (session: number, bridge: number, q: string, after: string | null, limit = 50) => {
    const query = new URLSearchParams({ q, limit: String(limit) });
    if (after) query.set('after', after);
    return ask<DelegateList>(`/api/sessions/${session}/bridges/${bridge}/delegates?${query}`);
  },
  checkIn: (session: number, scan: ScanRequest, token?: string, timeout?: number) =>
    post<Receipt>(`/api/sessions/${session}/checkins`, scan, { token, ...(timeout ? { timeout } : {}) }),
  tally: (session: number, token?: string) => ask<TallyView>(`/api/sessions/${session}/tally`, { token }),
  ticket: (digits: string) => ask<TicketView>(`/api/tickets/${digits}`),
  ticketOf: (delegate: number) => post<TicketMade>(`/api/delegates/${delegate}/ticket`),
  stage: (conference: number) => ask<StageView>(`/api/conferences/${conference}/stage`),
  putOnAir: (conference: number, source: string | null) =>
    post<StageView>(`/api/conferences/${conference}/stage/switch`, { source }),
  callHall: (conference: number, bridge_id: number, calling: boolean) =>
    post<StageView>(`/api/conferences/${conference}/stage/calls`, { bridge_id, calling }),
  testSource: (conference: number, running: boolean) =>
    post<StageView>(`/api/conferences/${conference}/stage/test`, { running }),
  quality: (conference: number, report: QualityReport) => post<void>(`/api/conferences/${conference}/quality`, report),
  stageKey: (conference: number) => post<StageKey>(`/api/conferences/${conference}/stage/key`),
};
