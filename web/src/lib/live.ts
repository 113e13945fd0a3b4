/**
 * The live stream of a session over a WebSocket, kept alive for as long as the page is.
 *
 * Whoever shows the figures always has the last ones, when they were heard, and whether the line stands.
 */

import { onWake } from './awake';
import { delay } from './backoff';
import { noteFrameTime } from './clock';
import { apply, type Figures } from './figures';
import type { Delta, News, RoomNews, Snapshot, States, Topic } from './types';

export type Line = 'connecting' | 'live' | 'lost' | 'refused';

export interface LiveState {
  line: Line;
  figures: Figures | null;
  /** When the last frame was heard, on this page's own clock; null before the first. */
  heardAt: number | null;
}

/** A socket that has said nothing for this long may be dead without knowing it: ask again. */
const SILENCE = 30_000;
/** Something is heard at least every 10 s: a page that was asleep and heard nothing for this long asks anew. */
const STALE = 12_000;
/** The service closes with this code when the login may not watch (any more); asking again would not help. */
const REFUSED = 1008;

export interface LiveOptions {
  /** What was said, asked or done; how points stand. */
  onRoom?: (frame: RoomNews) => void;
  onStates?: (frame: States) => void;
  open?: (url: string) => WebSocket;
  random?: () => number;
  /** Something else than figures changed; null: anything may have, as the line was new. */
  onNews?: (topics: readonly Topic[] | null) => void;
}

export class Live {
  #state: LiveState = { line: 'connecting', figures: null, heardAt: null };
  #socket: WebSocket | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  #sleeping: (() => void) | undefined;

  constructor(
    readonly url: string,
    private readonly onChange: (state: LiveState) => void,
    private readonly options: LiveOptions = {},
  ) {}

  start(): this {
    this.#sleeping = onWake(() => this.#hurry());
    this.#connect();
    return this;
  }

  stop(): void {
    this.#ended = true;
    this.#sleeping?.();
    clearTimeout(this.#retry);
    this.#drop();
  }

  #connect(): void {
    if (this.#ended) return;
    this.#drop();
    const open = this.options.open ?? ((url: string) => new WebSocket(url));
    const socket = open(this.url);
    this.#socket = socket;
    this.#listenForSilence();
    socket.onmessage = (event) => this.#read(socket, String(event.data));
    socket.onclose = (event) => {
      if (socket === this.#socket) this.#lost(event.code === REFUSED);
    };
  }

  #read(socket: WebSocket, text: string): void {
    if (socket !== this.#socket) return undefined;
    this.#listenForSilence();
    const frame = JSON.parse(text) as Snapshot | Delta | News | RoomNews | States;
    if (frame.type === 'news') return this.options.onNews?.(frame.topics);
    if (frame.type === 'room') return this.options.onRoom?.(frame as Required<RoomNews>);
    if (frame.type === 'states') return this.options.onStates?.(frame);
    const figures = apply(this.#state.figures, frame);
    if (figures === 'gap') {
      // The figures on show stay: they are right for their time, and the snapshot comes at once.
      this.#connect();
      return undefined;
    }
    this.#attempt = 0;
    noteFrameTime(figures.at);
    this.#set({ line: 'live', figures, heardAt: Date.now() });
    if (frame.type === 'snapshot') this.options.onNews?.(null);
  }

  #lost(refused: boolean): void {
    this.#drop();
    this.#set({ line: refused ? 'refused' : 'lost' });
    const wait = refused ? 60_000 : delay(this.#attempt++, 500, 10_000, this.options.random);
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  /** The network or the page came back: do not sit out the rest of a long wait, nor trust a line that died asleep. */
  #hurry(): void {
    const { line, heardAt } = this.#state;
    if (line === 'live' && heardAt !== null && Date.now() - heardAt > STALE) this.#set({ line: 'lost' });
    else if (line !== 'lost') return;
    clearTimeout(this.#retry);
    this.#attempt = 0;
    this.#connect();
  }

  #listenForSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(false), SILENCE);
  }

  #drop(): void {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }
}

export function liveUrl(session: number, at: Location = location): string {
  return `${at.protocol === 'https:' ? 'wss' : 'ws'}://${at.host}/api/sessions/${session}/live`;
}
