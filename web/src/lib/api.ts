/** The one client of the HTTP API. It never throws: every call ends in `ok`, or in a problem that can be shown. */

import { noteServerTime } from './clock';
import type { SignedSet } from './carried';
import type {
  BatchAnswer,
  BatchScan,
  BridgeList,
  BridgeView,
  ChangeView,
  ActList,
  ChatList,
  ConferenceList,
  ConferenceView,
  Contacted,
  Deed,
  DelegateList,
  DeviceList,
  EvidenceList,
  FiguresView,
  HelpKind,
  HelpList,
  HelpView,
  IncidentList,
  IncidentView,
  LinkMade,
  Me,
  MessagePage,
  MessageView,
  NewIncident,
  Paired,
  PointBook,
  Problem,
  QualityHistory,
  QualityReport,
  Receipt,
  RepeatedScanList,
  ScanLog,
  ScanRequest,
  StageCommands,
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

/** What `POST …/changes` takes; `deed` says what, the rest is its facts (docs/api.md). */
export interface Change {
  deed: Deed;
  nonce: string;
  reason?: string | null;
  [fact: string]: unknown;
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Bytes instead of a JSON body: a file. */
  raw?: Blob;
  /** A device's token; without it the login's cookie speaks. */
  token?: string | undefined;
  headers?: Record<string, string> | undefined;
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
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  const method = options.method ?? 'GET';
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.raw) headers['Content-Type'] ??= 'application/octet-stream';
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
      ...(options.raw
        ? { body: options.raw }
        : options.body === undefined
          ? {}
          : { body: JSON.stringify(options.body) }),
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

export const post = <T>(path: string, body?: unknown, more: Ask = {}) =>
  ask<T>(path, { method: 'POST', body, ...more });

/** A file to fetch by POST: a link cannot send the wording of a report, and names do not belong in its address. */
export async function download(path: string, body: unknown, name: string) {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-Diemcau': '1' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response?.ok) return (await response?.json().catch(() => null)) as Problem | null | undefined;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return undefined;
}

export const api = {
  signIn: (username: string, password: string, code?: string) =>
    post<Me>('/api/logins', { username, password, ...(code ? { code } : {}) }),
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
  delegates: (session: number, bridge: number, q: string, after: string | null, limit = 50, state = 'all') => {
    const asked = { q, limit, state, ...(after ? { after: Number(after) } : {}) };
    return post<DelegateList>(`/api/sessions/${session}/bridges/${bridge}/delegates/search`, asked);
  },
  checkIn: (session: number, scan: ScanRequest, more: Ask = {}) =>
    post<Receipt>(`/api/sessions/${session}/checkins`, scan, more),
  checkInMany: (session: number, scans: BatchScan[], more: Ask = {}) =>
    post<BatchAnswer>(
      `/api/sessions/${session}/checkins/batch`,
      { device_now: new Date().toISOString(), scans },
      { timeout: 60_000, ...more },
    ),
  contact: (more: Ask = {}) => post<Contacted>('/api/contact', { device_now: new Date().toISOString() }, more),
  /** One change of a point's figures, with a nonce of its own: safe to send again. */
  change: (session: number, bridge: number, change: Change, token?: string) =>
    post<ChangeView>(`/api/sessions/${session}/bridges/${bridge}/changes`, change, { token }),
  book: (session: number, bridge: number) => ask<PointBook>(`/api/sessions/${session}/bridges/${bridge}/book`),
  /** A delegate's own phone, in front of the hall's code. */
  hallCheckIn: (scan: { ticket: string; code: string; nonce: string; phone: string }) =>
    post<Receipt>('/api/hall-checkins', scan),
  repeated: (session: number, after: number) =>
    ask<RepeatedScanList>(`/api/sessions/${session}/duplicates?limit=100&after=${after}`),
  flagged: (session: number, after: number) =>
    ask<ScanLog>(`/api/sessions/${session}/scans?flagged=true&limit=100&after=${after}`),
  pointScans: (session: number, bridge: number, after = 0) =>
    ask<ScanLog>(`/api/sessions/${session}/scans?bridge_id=${bridge}&limit=500&after=${after}`),
  allDevices: (conference: number) => ask<DeviceList>(`/api/conferences/${conference}/devices`),
  offlineSet: (session: number, bridge: number, token?: string) =>
    ask<SignedSet>(`/api/sessions/${session}/bridges/${bridge}/offline`, { token, timeout: 60_000 }),
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
  chats: (conference: number) => ask<ChatList>(`/api/conferences/${conference}/chats`),
  sayToPoints: (conference: number, nonce: string, text: string, to: number[] | null) =>
    post<MessageView>(`/api/conferences/${conference}/messages`, { nonce, text, to }),
  messages: (bridge: number, before?: number) =>
    ask<MessagePage>(`/api/bridges/${bridge}/messages${before === undefined ? '' : `?before=${before}`}`),
  say: (bridge: number, nonce: string, text: string) =>
    post<MessageView>(`/api/bridges/${bridge}/messages`, { nonce, text }),
  putStill: (bridge: number, jpeg: Blob) =>
    ask<void>(`/api/bridges/${bridge}/still`, { method: 'PUT', raw: jpeg, headers: { 'Content-Type': 'image/jpeg' } }),
  dropStill: (bridge: number) => ask<void>(`/api/bridges/${bridge}/still`, { method: 'DELETE' }),
  readMessages: (bridge: number, message_id: number) =>
    post<void>(`/api/bridges/${bridge}/messages/read`, { message_id }),
  help: (conference: number) => ask<HelpList>(`/api/conferences/${conference}/help`),
  pointHelp: (bridge: number) => ask<HelpList>(`/api/bridges/${bridge}/help`),
  askHelp: (bridge: number, kind: HelpKind, text: string) =>
    post<HelpView>(`/api/bridges/${bridge}/help`, { kind, text }),
  takeHelp: (help: number) => post<HelpView>(`/api/help/${help}/take`),
  closeHelp: (help: number, note: string) => post<HelpView>(`/api/help/${help}/close`, { note }),
  incidents: (conference: number, bridge?: number) =>
    ask<IncidentList>(`/api/conferences/${conference}/incidents?limit=500${bridge ? `&bridge_id=${bridge}` : ''}`),
  logIncident: (conference: number, incident: NewIncident) =>
    post<IncidentView>(`/api/conferences/${conference}/incidents`, incident),
  endIncident: (incident: number) => post<IncidentView>(`/api/incidents/${incident}/end`, {}),
  activity: (conference: number) => ask<ActList>(`/api/conferences/${conference}/activity`),
  lineHistory: (bridge: number, minutes: number) =>
    ask<QualityHistory>(`/api/bridges/${bridge}/quality?minutes=${minutes}`),
  sessionFigures: (session: number) => ask<FiguresView>(`/api/sessions/${session}/figures`),
  sessionEvidence: (session: number) => ask<EvidenceList>(`/api/sessions/${session}/evidence`),
  raiseHand: (conference: number, raised: boolean, bridge_id: number | null = null) =>
    post<StageView>(`/api/conferences/${conference}/stage/hands`, { raised, bridge_id }),
  muteHall: (conference: number, bridge_id: number, muted: boolean) =>
    post<StageView>(`/api/conferences/${conference}/stage/mutes`, { bridge_id, muted }),
  writeSlate: (conference: number, text: string) =>
    post<StageView>(`/api/conferences/${conference}/stage/slate`, { text }),
  tourHalls: (conference: number, bridge_ids: number[], seconds: number) =>
    post<StageView>(`/api/conferences/${conference}/stage/tour`, { bridge_ids, seconds }),
  stageCommands: (conference: number) => ask<StageCommands>(`/api/conferences/${conference}/stage/commands`),
  stageKey: (conference: number) => post<StageKey>(`/api/conferences/${conference}/stage/key`),
};
