/** Short names for the wire models, which are made from the service's own OpenAPI document. */

import type { components } from './api-types';

export type Wire = components['schemas'];

export type BatchAnswer = Wire['BatchAnswer'];
export type BatchScan = ScanRequest & { brief?: boolean };
export type BridgeList = Wire['BridgeList'];
export type BridgeTally = Wire['BridgeTally'];
export type BridgeView = Wire['BridgeView'];
export type Category = Wire['Category'];
export type ChangeView = Wire['ChangeView'];
export type ActList = Wire['ActList'];
export type ActView = Wire['ActView'];
export type ChatList = Wire['ChatList'];
export type ChatView = Wire['ChatView'];
export type ConferenceList = Wire['ConferenceList'];
export type ConferenceView = Wire['ConferenceView'];
export type Contacted = Wire['Contacted'];
export type Counted = Wire['Counted'];
export type Deed = Wire['Deed'];
export type DelegateList = Wire['DelegateList'];
export type DelegateView = Wire['DelegateView'];
export type Delta = Wire['Delta'];
export type DeviceList = Wire['DeviceList'];
export type DeviceView = Wire['DeviceView'];
export type EvidenceView = Wire['EvidenceView'];
export type FiguresView = Wire['FiguresView'];
export type EvidenceList = Wire['EvidenceList'];
export type HelpKind = Wire['HelpKind'];
export type HelpList = Wire['HelpList'];
export type HelpView = Wire['HelpView'];
export type IncidentKind = Wire['IncidentKind'];
export type IncidentList = Wire['IncidentList'];
export type IncidentView = Wire['IncidentView'];
export type LinkMade = Wire['LinkMade'];
export type Me = Wire['Me'];
export type News = Wire['News'];
export type Topic = Wire['Topic'];
export type MessagePage = Wire['MessagePage'];
export type MessageView = Wire['MessageView'];
export type Method = Wire['Method'];
/** What has a default may be left out. */
export type NewIncident = Pick<Wire['NewIncident'], 'nonce' | 'kind' | 'text'> & Partial<Wire['NewIncident']>;
/** A frame never leaves out what has a default. */
export type RoomNews = Required<Wire['RoomNews']>;
export type Outcome = Wire['Outcome'];
export type Paired = Wire['Paired'];
export type Place = Wire['Place'];
export type PointBook = Wire['PointBook'];
export type PointState = Wire['PointState'];
export type Problem = Wire['Problem'];
export type QualityHistory = Wire['QualityHistory'];
/** `step` has a default. */
export type QualityReport = Omit<Wire['QualityReport'], 'step'> & Partial<Pick<Wire['QualityReport'], 'step'>>;
export type SampleView = Wire['SampleView'];
export type ReadView = Wire['ReadView'];
export type Receipt = Wire['Receipt'];
export type RepeatedScanList = Wire['RepeatedScanList'];
export type Said = Wire['Said'];
/** A request may leave out what has a default; an answer never does. */
export type ScanRequest = { nonce: string } & Partial<Omit<Wire['ScanRequest'], 'nonce'>>;
export type ScanLog = Wire['ScanLog'];
export type SessionView = Wire['SessionView'];
export type Snapshot = Wire['Snapshot'];
export type SourceView = Wire['SourceView'];
export type StageCommands = Wire['StageCommands'];
export type StageCommandView = Wire['StageCommandView'];
export type StageFrame = Wire['StageFrame'];
export type StageKey = Wire['StageKey'];
export type StageView = Wire['StageView'];
export type States = Wire['States'];
/** The step of the ladder that a hall's page is on. */
export type Step = NonNullable<Wire['PointState']['step']>;
export type Trouble = Wire['Trouble'];
export type TallyView = Wire['TallyView'];
export type TicketMade = Wire['TicketMade'];
export type TicketView = Wire['TicketView'];
export type Totals = Wire['Totals'];
