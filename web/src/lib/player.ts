/**
 * Plays the central session by WHEP and keeps doing so: whatever happens to the line, the node or the centre,
 * it comes back by itself, and what is on the screen always has a word for it.
 */

import { onWake } from './awake';
import { delay } from './backoff';
import { between, countersOf, type Counters, type Sample } from './quality';
import { Watchdog } from './watchdog';
import type { Step } from './types';
import { isKnown, leave, postOffer, type Resource } from './whep';

export type PlayerPhase =
  | 'connecting'
  | 'playing'
  /** The centre sends nothing now. */
  | 'slate'
  /** Connected, but the picture stands still. */
  | 'stalled'
  | 'reconnecting'
  /** The service does not let this login watch. */
  | 'refused'
  /** The service has no room for another viewer now. */
  | 'full';

export interface PlayerState {
  phase: PlayerPhase;
  /** The browser wants a touch before it lets the page make a sound. */
  soundBlocked: boolean;
  /** The step of the ladder that the picture comes by. */
  step: Step;
}

export interface PlayerOptions {
  onState?: (state: PlayerState) => void;
  /** Every 5 s while connected. */
  onSample?: (sample: Sample) => void;
  /** Twice a second while connected, as they are. */
  onCounters?: (counters: Counters) => void;
}

const SAMPLE_EVERY = 5_000;
/** After this the service is asked whether it still knows us, before a hall sees more than a held picture. */
const QUIET = 1_000;
const GIVE_UP_UNDECODED = 8_000;

export class Player {
  #state: PlayerState = { phase: 'connecting', soundBlocked: false, step: 'full' };
  #pc: RTCPeerConnection | null = null;
  #resource: Resource | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #sampleFrom: Counters | null = null;
  #asked = 0;
  /** Grows with every connection, so that an answer to an older one is recognised and thrown away. */
  #round = 0;
  #ended = false;
  #wantsSound: boolean;
  readonly #onGesture = () => void this.unlockSound();
  #sleeping: (() => void) | undefined;
  readonly #onHide = () => this.#leave();

  constructor(
    readonly video: HTMLVideoElement,
    readonly url: string,
    private readonly options: PlayerOptions = {},
  ) {
    this.#wantsSound = !video.muted;
  }

  get state(): PlayerState {
    return this.#state;
  }

  start(): this {
    this.#sleeping = onWake(() => this.#hurry());
    addEventListener('pagehide', this.#onHide);
    void this.#connect();
    return this;
  }

  stop(): void {
    this.#ended = true;
    clearTimeout(this.#retry);
    this.#sleeping?.();
    removeEventListener('pagehide', this.#onHide);
    this.#watchGestures(false);
    this.#leave();
  }

  /** To be called from a touch or a key; also happens by itself at the first one anywhere on the page. */
  async unlockSound(): Promise<void> {
    this.#wantsSound = true;
    this.video.muted = false;
    await this.#play();
  }

  mute(): void {
    this.#wantsSound = false;
    this.video.muted = true;
    this.#watchGestures(false);
    this.#set({ soundBlocked: false });
  }

  async #connect(): Promise<void> {
    const round = ++this.#round;
    const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    this.#pc = pc;
    const stream = new MediaStream();
    pc.addTransceiver('video', { direction: 'recvonly' });
    pc.addTransceiver('audio', { direction: 'recvonly' });
    pc.ontrack = ({ track }) => stream.addTrack(track);
    pc.onconnectionstatechange = () => {
      if (pc.connectionState === 'failed' && round === this.#round) this.#reconnect('reconnecting');
    };
    try {
      await pc.setLocalDescription();
      const posted = await postOffer(this.url, pc.localDescription?.sdp ?? '');
      if (round !== this.#round || this.#ended) {
        if (posted.kind === 'made') leave(posted.resource);
        return;
      }
      if (posted.kind !== 'made') return this.#notNow(posted);
      this.#resource = posted.resource;
      await pc.setRemoteDescription({ type: 'answer', sdp: posted.resource.answer });
    } catch {
      // An answer that this browser cannot read, or a page that is going away.
      if (round === this.#round) this.#reconnect('reconnecting');
      return;
    }
    this.video.srcObject = stream;
    void this.#play();
    this.#watch(pc, round);
  }

  #notNow(posted: Exclude<Awaited<ReturnType<typeof postOffer>>, { kind: 'made' }>): void {
    if (posted.kind === 'later') this.#reconnect(posted.status === 409 ? 'slate' : 'full', posted.retryAfter);
    else if (posted.kind === 'refused') this.#reconnect('refused', 30_000);
    else this.#reconnect(this.#state.phase === 'connecting' ? 'connecting' : 'reconnecting');
  }

  #watch(pc: RTCPeerConnection, round: number): void {
    const dog = new Watchdog(Date.now());
    this.#sampleFrom = null;
    this.#tick = setInterval(() => void look(), 500);
    const look = async () => {
      const stats = await pc.getStats();
      if (round !== this.#round) return;
      const now = countersOf([...stats.values()], Date.now());
      this.options.onCounters?.(now);
      this.#sample(now);
      const verdict = dog.look(now);
      if (verdict === 'moving') {
        this.#attempt = 0;
        this.#set({ phase: 'playing' });
      } else if (verdict === 'dead') {
        this.#reconnect('reconnecting', 0);
      } else if (verdict === 'undecoded') {
        this.#set({ phase: this.#state.phase === 'connecting' ? 'connecting' : 'stalled' });
        if (dog.stillFor(now.at) > GIVE_UP_UNDECODED) this.#reconnect('reconnecting', 0);
      } else if (verdict === 'silent') {
        this.#set({ phase: this.#state.phase === 'reconnecting' ? 'reconnecting' : 'slate' });
      }
      if (dog.quietFor(now.at) > QUIET) await this.#askForResource(now.at, round);
    };
  }

  /** Silence may also mean that the node was restarted and knows us no more: then only a new offer helps. */
  async #askForResource(at: number, round: number): Promise<void> {
    if (!this.#resource || round !== this.#round || at - this.#asked < 2_000) return;
    this.#asked = at;
    const known = await isKnown(this.#resource);
    if (!known && round === this.#round) this.#reconnect('reconnecting', delay(0, 300));
  }

  #sample(now: Counters): void {
    const from = this.#sampleFrom;
    if (from && now.at - from.at < SAMPLE_EVERY) return;
    this.#sampleFrom = now;
    // A window over a sleep of this machine would tell of a bad line that never was.
    if (from && now.at - from.at < 3 * SAMPLE_EVERY) this.options.onSample?.(between(from, now));
  }

  #reconnect(phase: PlayerPhase, wait: number = delay(this.#attempt++, 300, 8_000)): void {
    this.#leave();
    this.#set({ phase });
    if (this.#ended) return;
    // Many halls are told the same Retry-After at the same moment: they must not all come back together.
    this.#retry = setTimeout(() => void this.#connect(), wait + Math.random() * Math.min(wait, 500));
  }

  #hurry(): void {
    if (['playing', 'slate'].includes(this.#state.phase) && this.#pc) return;
    this.#attempt = 0;
    this.#reconnect('reconnecting', 0);
  }

  #leave(): void {
    this.#round++;
    clearTimeout(this.#retry);
    clearInterval(this.#tick);
    this.#pc?.close();
    this.#pc = null;
    if (this.#resource) leave(this.#resource);
    this.#resource = null;
  }

  async #play(): Promise<void> {
    try {
      await this.video.play();
      if (this.#wantsSound && !this.video.muted) {
        this.#watchGestures(false);
        this.#set({ soundBlocked: false });
      }
    } catch (error) {
      // Aborted plays are replaced by the next one; only a refusal needs the muted start.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      this.video.muted = true;
      this.#watchGestures(true);
      this.#set({ soundBlocked: this.#wantsSound });
      await this.video.play().catch(() => {});
    }
  }

  #watchGestures(on: boolean): void {
    for (const kind of ['pointerdown', 'keydown'] as const) {
      if (on) addEventListener(kind, this.#onGesture);
      else removeEventListener(kind, this.#onGesture);
    }
  }

  #set(change: Partial<PlayerState>): void {
    const next = { ...this.#state, ...change };
    const same = (Object.keys(next) as (keyof PlayerState)[]).every((name) => next[name] === this.#state[name]);
    if (same) return;
    this.#state = next;
    this.options.onState?.(next);
  }
}
