/** Measures the line on the media path itself: what comes from the centre, and what goes there. */

import { dbfs } from './voice-level';
import { Player } from './player';
import { Publisher } from './publisher';
import { between, type Counters } from './quality';
import type { LineCheckReport } from './ready-api';

/** Longer than the 10 s below which a measurement is none: getStats looks twice a second. */
export const MEASURE_MS = 12_000;
/** How long a picture may take to come before there is none. */
export const WAIT_MS = 15_000;

export type Line = Pick<
  LineCheckReport,
  'seconds' | 'frames' | 'fps' | 'frozen_s' | 'sound_dbfs' | 'rtt_ms' | 'loss' | 'kbps' | 'sent_loss' | 'sent_kbps'
>;

export interface Sent {
  packets: number;
  lost: number;
  bytes: number;
  /** What the browser believes that it may send, in kbit/s. */
  possible: number | null;
  /** The other side has told what it lost. */
  told: boolean;
}

interface SendReport {
  type: string;
  packetsSent?: number;
  bytesSent?: number;
  packetsLost?: number;
  nominated?: boolean;
  availableOutgoingBitrate?: number;
}

export function sentOf(reports: Iterable<SendReport>): Sent {
  const sent: Sent = { packets: 0, lost: 0, bytes: 0, possible: null, told: false };
  for (const report of reports) {
    if (report.type === 'outbound-rtp') {
      sent.packets += report.packetsSent ?? 0;
      sent.bytes += report.bytesSent ?? 0;
    } else if (report.type === 'remote-inbound-rtp') {
      sent.lost += Math.max(report.packetsLost ?? 0, 0);
      sent.told = true;
    } else if (report.type === 'candidate-pair' && report.availableOutgoingBitrate !== undefined) {
      sent.possible = report.availableOutgoingBitrate / 1000;
    }
  }
  return sent;
}

/** What two looks at either direction say; null stays null, and nothing is rounded up to fine. */
export function lineOf(from: Counters | null, to: Counters | null, out: { from: Sent; to: Sent } | null): Line {
  const nothing = {
    seconds: 0,
    frames: 0,
    fps: 0,
    frozen_s: 0,
    sound_dbfs: null,
    rtt_ms: null,
    loss: null,
    kbps: null,
  };
  const sent = sending(out, from && to ? (to.at - from.at) / 1000 : 0);
  if (!from || !to || to.at <= from.at) return { ...nothing, ...sent };
  const seen = between(from, to);
  const heard = to.soundSeconds - from.soundSeconds;
  return {
    seconds: seen.seconds,
    frames: to.framesDecoded - from.framesDecoded,
    fps: seen.fps,
    frozen_s: seen.frozen_seconds,
    sound_dbfs: heard > 0 ? dbfs((to.soundEnergy - from.soundEnergy) / heard) : null,
    rtt_ms: seen.rtt_ms,
    loss: seen.loss,
    kbps: seen.kbps,
    ...sent,
  };
}

function sending(out: { from: Sent; to: Sent } | null, seconds: number): Pick<Line, 'sent_loss' | 'sent_kbps'> {
  if (!out || !out.to.told || seconds <= 0) return { sent_loss: null, sent_kbps: null };
  const packets = out.to.packets - out.from.packets;
  const measured = ((out.to.bytes - out.from.bytes) * 8) / 1000 / seconds;
  return {
    sent_loss: packets > 0 ? Math.min(((out.to.lost - out.from.lost) / packets) * 100, 100) : null,
    // A hall that sits still needs little: what the line would carry counts, not what the picture needed.
    sent_kbps: Math.max(out.to.possible ?? 0, measured),
  };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What was measured, and how to end the centre's picture, which goes on: the host is asked whether it is heard. */
export interface Measured {
  line: Line;
  hush: () => void;
}

/** Watches the centre and, with a camera, sends to where nobody watches; says how far it is, from 0 to 1. */
export async function measureLine(
  video: HTMLVideoElement,
  conference: number,
  camera: MediaStream | null,
  onProgress: (share: number) => void,
): Promise<Measured> {
  let latest: Counters | null = null;
  const player = new Player(video, `/media/whep/${conference}?source=check`, {
    onCounters: (counters) => (latest = counters),
  }).start();
  const hush = () => player.stop();
  // A copy: the publisher ends the tracks that it is given, and the preview goes on.
  const publisher = camera ? new Publisher(camera.clone(), `/media/whip/${conference}/check`, () => {}).start() : null;
  const sentNow = async () => (publisher ? sentOf((await publisher.stats()) as Iterable<SendReport>) : null);
  try {
    const began = Date.now();
    while (player.state.phase !== 'playing' && Date.now() - began < WAIT_MS) await wait(200);
    if (player.state.phase !== 'playing') {
      hush();
      return { line: lineOf(null, null, null), hush };
    }
    // The first second of every picture is rough, and says nothing of the line.
    await wait(1000);
    const from = latest as Counters | null;
    const sentFrom = await sentNow();
    const start = Date.now();
    while (Date.now() - start < MEASURE_MS) {
      await wait(200);
      onProgress(Math.min((Date.now() - start) / MEASURE_MS, 1));
    }
    const sentTo = await sentNow();
    const sent = sentFrom && sentTo ? { from: sentFrom, to: sentTo } : null;
    return { line: lineOf(from, latest as Counters | null, sent), hush };
  } catch (error) {
    hush();
    throw error;
  } finally {
    publisher?.stop();
  }
}
