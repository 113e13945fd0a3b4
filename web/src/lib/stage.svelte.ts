/**
 * The stage as it is now, over a WebSocket of its own: one for all parts of a page that look at it.
 *
 * What was heard last stays on show when the line drops; the line comes back by itself.
 */

import { onWake } from './awake';
import { delay } from './backoff';
import { noteFrameTime } from './clock';
import type { StageFrame, StageView } from './types';

/** The service says something at least every 10 s. */
const SILENCE = 25_000;
/** After a sleep, silence of this length means that the line died meanwhile. */
const STALE = 12_000;
const REFUSED = 1008;

class StageLive {
  view = $state.raw<StageView | null>(null);
  #users = 0;
  #socket: WebSocket | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;
  #sleeping: (() => void) | undefined;

  constructor(readonly url: string) {}

  /** Watch from now on; returns the way to stop. */
  use(): () => void {
    if (this.#users++ === 0) {
      this.#sleeping = onWake(() => this.#hurry());
      this.#connect();
    }
    return () => {
      if (--this.#users > 0) return;
      this.#sleeping?.();
      this.#drop();
    };
  }

  /** The answer to a command is newer than the last frame. */
  answered(view: StageView): void {
    if (view.command >= (this.view?.command ?? 0)) this.view = view;
  }

  #hurry(): void {
    const fresh = Date.now() - this.#heardAt < STALE;
    if (this.#socket?.readyState === WebSocket.OPEN && fresh) return;
    this.#attempt = 0;
    this.#connect();
  }

  #connect(): void {
    this.#drop();
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    this.#listen();
    socket.onmessage = (event) => {
      if (socket !== this.#socket) return;
      const frame = JSON.parse(String(event.data)) as StageFrame;
      this.#attempt = 0;
      this.#heardAt = Date.now();
      this.#listen();
      noteFrameTime(frame.at);
      this.view = frame.stage;
    };
    socket.onclose = (event) => {
      if (socket === this.#socket) this.#lost(event.code === REFUSED);
    };
  }

  #lost(refused: boolean): void {
    this.#drop();
    this.#retry = setTimeout(() => this.#connect(), refused ? 60_000 : delay(this.#attempt++, 300, 8_000));
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(false), SILENCE);
  }

  #drop(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}

/** Not read by any page as state: a list of what is open. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const lives = new Map<number, StageLive>();

export function stageLive(conference: number, at: Location = location): StageLive {
  let live = lives.get(conference);
  if (!live) {
    const scheme = at.protocol === 'https:' ? 'wss' : 'ws';
    live = new StageLive(`${scheme}://${at.host}/api/conferences/${conference}/stage/live`);
    lives.set(conference, live);
  }
  return live;
}

/** The hall that publishes this source; null for the centre and the test picture. */
export function hallOf(source: string): number | null {
  return source.startsWith('bridge-') ? Number(source.slice('bridge-'.length)) : null;
}
