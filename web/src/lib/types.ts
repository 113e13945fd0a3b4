/** Short names for the wire models, which are made from the service's own OpenAPI document. */

import type { components } from './api-types';

type Wire = components['schemas'];

export type BridgeList = Wire['BridgeList'];
export type BridgeTally = Wire['BridgeTally'];
export type BridgeView = Wire['BridgeView'];
export type ConferenceList = Wire['ConferenceList'];
export type ConferenceView = Wire['ConferenceView'];
export type Counted = Wire['Counted'];
export type DelegateList = Wire['DelegateList'];
export type DelegateView = Wire['DelegateView'];
export type Delta = Wire['Delta'];
export type DeviceList = Wire['DeviceList'];
export type DeviceView = Wire['DeviceView'];
export type LinkMade = Wire['LinkMade'];
export type Me = Wire['Me'];
export type Method = Wire['Method'];
export type Outcome = Wire['Outcome'];
export type Paired = Wire['Paired'];
export type Place = Wire['Place'];
export type Problem = Wire['Problem'];
export type QualityReport = Wire['QualityReport'];
export type Receipt = Wire['Receipt'];
export type Said = Wire['Said'];
/** A request may leave out what has a default; an answer never does. */
export type ScanRequest = { code: string; nonce: string } & Partial<Omit<Wire['ScanRequest'], 'code' | 'nonce'>>;
export type SessionView = Wire['SessionView'];
export type Snapshot = Wire['Snapshot'];
export type SourceView = Wire['SourceView'];
export type StageKey = Wire['StageKey'];
export type StageView = Wire['StageView'];
export type TallyView = Wire['TallyView'];
export type TicketMade = Wire['TicketMade'];
export type TicketView = Wire['TicketView'];
export type Totals = Wire['Totals'];
