/**
 * What the live stream tells beside the figures: how points stand, what was said, who asks for help, what was done.
 * The rows live here by their ids, so that the same news twice, or an answer that comes late, changes nothing.
 */

import { api } from './api';
import { actsAfter, chatsAfter, inOrder, statesAfter } from './merge';
import type {
  ActView,
  ChatView,
  HelpView,
  IncidentView,
  MessageView,
  PointState,
  ReadView,
  RoomNews,
  States,
} from './types';

/** Hosts' pages ask again within this time after a line was lost: a thousand halls must not ask in one second. */
const SPREAD = 3_000;

const NONE: ReadonlyMap<number, PointState> = new Map();

export class Room {
  states = $state.raw<ReadonlyMap<number, PointState>>(NONE);
  chats = $state.raw<ChatView[]>([]);
  helps = $state.raw<HelpView[]>([]);
  incidents = $state.raw<IncidentView[]>([]);
  acts = $state.raw<ActView[]>([]);
  /** Who has a control room open, by name. */
  crew = $state.raw<string[]>([]);
  /** The messages of the one chat that is open. */
  messages = $state.raw<MessageView[]>([]);
  more = $state(false);
  #conference: number | null = null;
  #bridge: number | null = null;
  #centre = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly waiting = $derived(this.helps.filter((help) => !help.closed_at && !help.taken_at));
  readonly open = $derived(this.helps.filter((help) => !help.closed_at));
  readonly unread = $derived(this.chats.reduce((sum, chat) => sum + chat.unread, 0));

  /** The control room of a conference. */
  watchCentre(conference: number): void {
    this.#conference = conference;
    this.#centre = true;
  }

  /** The chat and the help of one point; null closes the chat. */
  watchPoint(bridge: number | null): void {
    if (bridge === this.#bridge) return;
    this.#bridge = bridge;
    this.messages = [];
    this.more = false;
    if (bridge !== null) void this.#loadPoint(bridge);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** A snapshot of figures came: the stream begins, or this page lost some of it. */
  began(): void {
    clearTimeout(this.#timer);
    if (this.#centre) void this.#loadCentre();
    const bridge = this.#bridge;
    if (bridge === null) return;
    const wait = this.#centre || this.messages.length === 0 ? 0 : Math.random() * SPREAD;
    this.#timer = setTimeout(() => void this.#loadPoint(bridge), wait);
  }

  heardStates(frame: States): void {
    this.states = statesAfter(this.states, frame);
  }

  heardNews(news: RoomNews): void {
    for (const message of news.messages) this.#heardMessage(message);
    for (const read of news.reads) this.#heardRead(read);
    for (const help of news.helps) this.took(help);
    for (const incident of news.incidents) this.logged(incident);
    if (news.crew) this.crew = news.crew;
    if (news.acts.length > 0) this.acts = actsAfter(this.acts, news.acts);
  }

  /** A request for help as it is now, from the stream or as the answer to what this page did. */
  took(help: HelpView): void {
    if (!this.#centre && help.bridge_id !== this.#bridge) return;
    this.helps = inOrder([...this.helps.filter(({ id }) => id !== help.id), help]);
  }

  logged(incident: IncidentView): void {
    this.incidents = [incident, ...this.incidents.filter(({ id }) => id !== incident.id)];
  }

  /** This page said something. */
  said(message: MessageView): void {
    this.#heardMessage(message);
  }

  async older(): Promise<void> {
    const [first] = this.messages;
    if (this.#bridge === null || !first) return;
    const bridge = this.#bridge;
    const answer = await api.messages(bridge, first.id);
    if (!answer.ok || bridge !== this.#bridge) return;
    this.messages = byId([...answer.data.messages, ...this.messages]);
    this.more = answer.data.more;
  }

  /** What the other side said is read, as far as this page has it. */
  async read(): Promise<void> {
    const bridge = this.#bridge;
    const theirs = this.messages.filter((each) => this.#theirs(each) && !each.read_at).at(-1);
    if (bridge === null || !theirs) return;
    await api.readMessages(bridge, theirs.id);
  }

  /** Whether the other side of the open chat said this. */
  #theirs(message: MessageView): boolean {
    return (message.from_bridge_id !== null) === this.#centre;
  }

  readonly unseen = $derived(this.messages.filter((each) => this.#theirs(each) && !each.read_at).length);

  async #loadCentre(): Promise<void> {
    const conference = this.#conference;
    if (conference === null) return;
    const [chats, helps, incidents, acts] = await Promise.all([
      api.chats(conference),
      api.help(conference),
      api.incidents(conference),
      api.activity(conference),
    ]);
    if (chats.ok) this.chats = chats.data.chats;
    if (helps.ok) this.helps = inOrder(helps.data.requests);
    if (incidents.ok) this.incidents = [...incidents.data.incidents].reverse();
    if (acts.ok) this.acts = acts.data.acts;
  }

  async #loadPoint(bridge: number): Promise<void> {
    const [messages, helps] = await Promise.all([
      api.messages(bridge),
      this.#centre ? Promise.resolve(null) : api.pointHelp(bridge),
    ]);
    if (bridge !== this.#bridge) return;
    if (messages.ok) {
      const known = this.messages.filter((each) => !messages.data.messages.some(({ id }) => id === each.id));
      this.more = known.length > 0 ? this.more : messages.data.more;
      this.messages = byId([...known, ...messages.data.messages]);
    }
    if (helps?.ok) this.helps = inOrder(helps.data.requests);
  }

  #heardMessage(message: MessageView): void {
    const bridge = this.#bridge;
    const here =
      message.from_bridge_id === bridge || message.to_all || (bridge !== null && message.to.includes(bridge));
    if (bridge !== null && here && !this.messages.some(({ id }) => id === message.id))
      this.messages = byId([...this.messages, message]);
    if (!this.#centre || message.to_all) return;
    this.chats = chatsAfter(this.chats, message);
  }

  #heardRead(read: ReadView): void {
    this.chats = this.chats.map((chat) =>
      chat.bridge_id === read.bridge_id ? { ...chat, [read.centre ? 'unread' : 'unseen']: 0 } : chat,
    );
    if (read.bridge_id !== this.#bridge) return;
    this.messages = this.messages.map((message) =>
      (message.from_bridge_id !== null) === read.centre && message.id <= read.message_id && !message.read_at
        ? { ...message, read_at: read.at, read_by: read.by }
        : message,
    );
  }
}

const byId = (messages: MessageView[]) => messages.sort((a, b) => a.id - b.id);
