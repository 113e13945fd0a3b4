/** What `getStats` says about a received stream, as differences between two looks. */

export interface Counters {
  at: number;
  framesDecoded: number;
  framesDropped: number;
  freezeCount: number;
  frozenSeconds: number;
  videoBytes: number;
  audioBytes: number;
  /** Sum of squares of the sound that came (1 is full scale for one second), and over how many seconds. */
  soundEnergy: number;
  soundSeconds: number;
  packetsLost: number;
  packetsReceived: number;
  jitter: number;
  rtt: number | null;
  /** Answers to connection checks: they grow while the line stands, whether or not anything is sent. */
  checks: number;
  width: number;
  height: number;
}

export interface Sample {
  at: number;
  seconds: number;
  /** Percent of packets that never came; null when none were expected. */
  loss: number | null;
  jitter_ms: number;
  rtt_ms: number | null;
  freezes: number;
  frozen_seconds: number;
  fps: number;
  kbps: number;
  width: number;
  height: number;
}

const EMPTY: Omit<Counters, 'at'> = {
  framesDecoded: 0,
  framesDropped: 0,
  freezeCount: 0,
  frozenSeconds: 0,
  videoBytes: 0,
  audioBytes: 0,
  soundEnergy: 0,
  soundSeconds: 0,
  packetsLost: 0,
  packetsReceived: 0,
  jitter: 0,
  rtt: null,
  checks: 0,
  width: 0,
  height: 0,
};

// The DOM types leave most members of the report out; these are the ones read here.
interface Report {
  type: string;
  kind?: string;
  nominated?: boolean;
  state?: string;
  framesDecoded?: number;
  framesDropped?: number;
  freezeCount?: number;
  totalFreezesDuration?: number;
  bytesReceived?: number;
  totalAudioEnergy?: number;
  totalSamplesDuration?: number;
  packetsLost?: number;
  packetsReceived?: number;
  jitter?: number;
  frameWidth?: number;
  frameHeight?: number;
  currentRoundTripTime?: number;
  responsesReceived?: number;
}

export function countersOf(reports: Iterable<Report>, at: number): Counters {
  const counters: Counters = { at, ...EMPTY };
  for (const report of reports) {
    if (report.type === 'inbound-rtp') {
      counters.packetsLost += report.packetsLost ?? 0;
      counters.packetsReceived += report.packetsReceived ?? 0;
      if (report.kind === 'video') {
        counters.framesDecoded += report.framesDecoded ?? 0;
        counters.framesDropped += report.framesDropped ?? 0;
        counters.freezeCount += report.freezeCount ?? 0;
        counters.frozenSeconds += report.totalFreezesDuration ?? 0;
        counters.videoBytes += report.bytesReceived ?? 0;
        counters.jitter = report.jitter ?? 0;
        counters.width = report.frameWidth ?? 0;
        counters.height = report.frameHeight ?? 0;
      } else {
        counters.audioBytes += report.bytesReceived ?? 0;
        counters.soundEnergy += report.totalAudioEnergy ?? 0;
        counters.soundSeconds += report.totalSamplesDuration ?? 0;
      }
    } else if (report.type === 'candidate-pair' && (report.nominated || report.state === 'succeeded')) {
      counters.checks += report.responsesReceived ?? 0;
      if (report.currentRoundTripTime !== undefined) counters.rtt = report.currentRoundTripTime * 1000;
    }
  }
  return counters;
}

export function between(before: Counters, now: Counters): Sample {
  const seconds = Math.max((now.at - before.at) / 1000, 0.001);
  const lost = Math.max(now.packetsLost - before.packetsLost, 0);
  const expected = lost + now.packetsReceived - before.packetsReceived;
  const bytes = now.videoBytes + now.audioBytes - before.videoBytes - before.audioBytes;
  return {
    at: now.at,
    seconds,
    loss: expected > 0 ? (lost / expected) * 100 : null,
    jitter_ms: now.jitter * 1000,
    rtt_ms: now.rtt,
    freezes: now.freezeCount - before.freezeCount,
    frozen_seconds: now.frozenSeconds - before.frozenSeconds,
    fps: (now.framesDecoded - before.framesDecoded) / seconds,
    kbps: (bytes * 8) / 1000 / seconds,
    width: now.width,
    height: now.height,
  };
}

export type Line = 'good' | 'fair' | 'poor';

/** In a word, as a host understands it: video suffers near 2 % loss and breaks near 6 %, and a freeze is a freeze. */
export function lineOf(sample: Sample): Line | null {
  if (sample.loss === null) return null;
  if (sample.loss >= 6 || sample.freezes > 1) return 'poor';
  return sample.loss >= 2 || sample.freezes > 0 ? 'fair' : 'good';
}
