/** Publishes this browser's camera or screen to the stage by WHIP, and returns by itself when the line drops. */

import { delay } from './backoff';
import { leave, postOffer, type Resource } from './whep';

export type PublisherPhase = 'connecting' | 'publishing' | 'reconnecting' | 'refused' | 'ended';

/** The source's picture: 720p carries a hall, and every viewer receives exactly what is sent here. */
const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 25, max: 30 },
};
const MAX_BITRATE = 1_500_000;
/** By then the limit that the service sends (REMB) has reached its ceiling, or has come down with losses. */
const SETTLED = 5_000;

export interface CameraChoice {
  camera?: string | undefined;
  microphone?: string | undefined;
}

export function openCamera(choice: CameraChoice = {}): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    video: choice.camera ? { ...PICTURE, deviceId: { exact: choice.camera } } : PICTURE,
    audio: choice.microphone ? { deviceId: { exact: choice.microphone } } : true,
  });
}

export function openScreen(): Promise<MediaStream> {
  return navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: true });
}

/** H.264 constrained baseline, one NAL unit per packet or more, first: every hall's device can show it. */
export function preferH264<C extends { mimeType: string; sdpFmtpLine?: string }>(codecs: readonly C[]): C[] {
  const rank = (codec: C) => {
    if (codec.mimeType.toLowerCase() !== 'video/h264') return 3;
    const line = codec.sdpFmtpLine ?? '';
    if (!line.includes('packetization-mode=1')) return 2;
    return /profile-level-id=42e0/i.test(line) ? 0 : 1;
  };
  return codecs
    .map((codec, index) => ({ codec, index, rank: rank(codec) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ codec }) => codec);
}

export class Publisher {
  #pc: RTCPeerConnection | null = null;
  #resource: Resource | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #round = 0;
  #ended = false;
  readonly #onHide = () => this.stop();

  constructor(
    readonly stream: MediaStream,
    readonly url: string,
    private readonly onPhase: (phase: PublisherPhase) => void,
  ) {}

  start(): this {
    addEventListener('pagehide', this.#onHide);
    // The browser's own "stop sharing" bar ends the track without telling the page anything else.
    for (const track of this.stream.getTracks()) track.onended = () => this.stop();
    this.onPhase('connecting');
    void this.#connect();
    return this;
  }

  stop(): void {
    if (this.#ended) return;
    this.#ended = true;
    removeEventListener('pagehide', this.#onHide);
    this.#leave();
    for (const track of this.stream.getTracks()) track.stop();
    this.onPhase('ended');
  }

  /** What the browser says of what it sends; empty while not connected. */
  async stats(): Promise<unknown[]> {
    return this.#pc ? [...(await this.#pc.getStats()).values()] : [];
  }

  async #connect(): Promise<void> {
    const round = ++this.#round;
    const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    this.#pc = pc;
    for (const track of this.stream.getTracks()) this.#send(pc, track);
    pc.onconnectionstatechange = () => {
      if (round !== this.#round) return;
      if (pc.connectionState === 'connected') {
        this.#attempt = 0;
        this.onPhase('publishing');
      } else if (pc.connectionState === 'failed') this.#again();
    };
    try {
      await pc.setLocalDescription();
      const posted = await postOffer(this.url, pc.localDescription?.sdp ?? '');
      if (round !== this.#round) {
        if (posted.kind === 'made') leave(posted.resource);
        return;
      }
      if (posted.kind === 'refused') {
        this.stop();
        this.onPhase('refused');
        return;
      }
      if (posted.kind !== 'made') return this.#again();
      this.#resource = posted.resource;
      await pc.setRemoteDescription({ type: 'answer', sdp: posted.resource.answer });
    } catch {
      if (round === this.#round) this.#again();
    }
  }

  #send(pc: RTCPeerConnection, track: MediaStreamTrack): void {
    const video = track.kind === 'video';
    const transceiver = pc.addTransceiver(track, {
      direction: 'sendonly',
      streams: [this.stream],
      ...(video ? { sendEncodings: [{ maxBitrate: MAX_BITRATE }] } : {}),
    });
    if (!video) return;
    const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs;
    if (codecs) transceiver.setCodecPreferences(preferH264(codecs));
    void this.#prefer(transceiver.sender, 'maintain-resolution');
    setTimeout(() => void this.#prefer(transceiver.sender, 'balanced'), SETTLED);
  }

  /**
   * A browser picks its first size before it knows the line, 360 or 540 lines high, and takes 6 s to step up. So the
   * size is held until the line is known; after that a poor line may make the picture smaller.
   */
  async #prefer(sender: RTCRtpSender, preference: RTCDegradationPreference): Promise<void> {
    const parameters = sender.getParameters();
    if (!parameters.encodings?.length) return;
    parameters.degradationPreference = preference;
    await sender.setParameters(parameters).catch(() => {});
  }

  #again(): void {
    this.#leave();
    if (this.#ended) return;
    this.onPhase('reconnecting');
    this.#retry = setTimeout(() => void this.#connect(), delay(this.#attempt++, 500, 8_000));
  }

  #leave(): void {
    this.#round++;
    clearTimeout(this.#retry);
    this.#pc?.close();
    this.#pc = null;
    if (this.#resource) leave(this.#resource);
    this.#resource = null;
  }
}
