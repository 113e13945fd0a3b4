/** The wire models of schemas/wire, as the pages read them. */

export type Role = 'organiser' | 'host' | 'device' | 'delegate';
export type Level = 'centre' | 'province' | 'ward' | 'department' | 'grassroots';
export type Mode = 'two_way' | 'watch_only' | 'in_person';
export type Category = 'committee' | 'leader' | 'speaker' | 'member' | 'public' | 'other';
export type Method = 'ticket' | 'hall_code' | 'citizen_card' | 'search' | 'tick_list' | 'paper';
export type Outcome =
  | 'ok'
  | 'replayed'
  | 'already_checked_in'
  | 'unknown_ticket'
  | 'revoked'
  | 'wrong_conference'
  | 'not_summoned'
  | 'other_bridge'
  | 'too_early'
  | 'closed'
  | 'after_cutoff'
  | 'bad_request';

export interface Said {
  vi: string;
  en: string;
}

export interface Problem {
  code: string;
  message: Said;
  facts: Record<string, string | number | boolean | string[] | null>;
}

export interface Me {
  role: Role;
  name: string;
  conference_id: number | null;
  bridge_id: number | null;
  expires_at: string | null;
}

export interface SessionView {
  id: number;
  conference_id: number;
  code: string;
  title: string;
  rehearsal: boolean;
  doors_open: string;
  starts: string;
  ends: string;
  cutoff: string | null;
}

export interface ConferenceView {
  id: number;
  code: string;
  title: string;
  organiser: string;
  place: string;
  time_zone: string;
  substitutes_count: boolean;
  demo: boolean;
  sessions: SessionView[];
}

export interface ConferenceList {
  conferences: ConferenceView[];
}

export interface BridgeView {
  id: number;
  conference_id: number;
  parent_id: number | null;
  code: string;
  name: string;
  unit: string;
  level: Level;
  mode: Mode;
  is_main: boolean;
  capacity: number | null;
  expected: number | null;
  ward_code: string | null;
  address: string;
  chair: string;
  host: string;
  contact: string;
  contact_phone: string | null;
}

export interface BridgeList {
  bridges: BridgeView[];
}

export interface BridgeTally {
  bridge_id: number;
  summoned: number;
  present: number;
  total_summoned: number;
  total_present: number;
}

export interface Totals {
  points: number;
  points_reporting: number;
  summoned: number;
  present: number;
  rate: number | null;
}

export interface TallyView {
  session_id: number;
  at: string;
  totals: Totals;
  bridges: BridgeTally[];
}

export interface Snapshot {
  type: 'snapshot';
  seq: number;
  tally: TallyView;
}

export interface Delta {
  type: 'delta';
  seq: number;
  at: string;
  totals: Totals;
  bridges: BridgeTally[];
}

export interface ScanRequest {
  code: string;
  nonce: string;
  bridge_id?: number | null;
  device_time?: string | null;
  method?: Method;
  confirm?: boolean;
}

export interface Counted {
  id: number;
  full_name: string;
  title: string;
  unit: string;
  category: Category;
  bridge_id: number;
  bridge_name: string;
}

export interface Place {
  bridge_id: number;
  bridge_name: string;
  at: string;
}

export interface Receipt {
  outcome: Outcome;
  replayed: boolean;
  nonce: string;
  at: string;
  message: Said;
  delegate: Counted | null;
  first: Place | null;
}

export interface DelegateView {
  id: number;
  code: string;
  full_name: string;
  title: string;
  unit: string;
  category: Category;
  bridge_id: number;
  checked_in_at: string | null;
  checked_in_bridge_id: number | null;
}

export interface DelegateList {
  delegates: DelegateView[];
  total: number;
  next_after: string | null;
}

export interface TicketMade {
  ticket: string;
  url: string;
}

export interface TicketSession {
  session: SessionView;
  checked_in_at: string | null;
  checked_in_bridge: string | null;
}

export interface TicketView {
  full_name: string;
  title: string;
  unit: string;
  category: Category;
  conference_title: string;
  time_zone: string;
  bridge_id: number;
  bridge_name: string;
  bridge_address: string;
  qr_url: string;
  sessions: TicketSession[];
}

export interface LinkMade {
  qr_svg: string;
  url: string;
  expires_at: string;
}

export interface Paired {
  device_id: number;
  token: string;
  bridge_id: number;
  conference_id: number;
}

export interface DeviceView {
  id: number;
  bridge_id: number;
  name: string;
  paired_at: string;
  last_seen: string | null;
  queue_length: number | null;
  clock_skew_ms: number | null;
  revoked: boolean;
}

export interface DeviceList {
  devices: DeviceView[];
}

export interface SourceView {
  name: string;
  connected: boolean;
  on_air: boolean;
}

export interface StageView {
  sources: SourceView[];
  on_air: string | null;
  slate: boolean;
  viewers: number;
}

export interface StageKey {
  key: string;
  whip_url: string;
}
