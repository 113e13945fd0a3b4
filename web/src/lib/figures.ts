/** The figures of a session as the live stream tells them: a snapshot, then deltas numbered without a gap. */

import type { BridgeTally, Delta, Snapshot, TallyView, Totals } from './types';

export interface Figures {
  seq: number;
  at: string;
  totals: Totals;
  bridges: ReadonlyMap<number, BridgeTally>;
}

export function fromTally(tally: TallyView, seq = -1): Figures {
  return {
    seq,
    at: tally.at,
    totals: tally.totals,
    bridges: new Map(tally.bridges.map((row) => [row.bridge_id, row])),
  };
}

/** The figures after this frame, or `gap` when a frame was missed and only a new snapshot is right. */
export function apply(figures: Figures | null, frame: Snapshot | Delta): Figures | 'gap' {
  if (frame.type === 'snapshot') return fromTally(frame.tally, frame.seq);
  if (!figures || frame.seq !== figures.seq + 1) return 'gap';
  const bridges = new Map(figures.bridges);
  for (const row of frame.bridges) bridges.set(row.bridge_id, row);
  return { seq: frame.seq, at: frame.at, totals: frame.totals, bridges };
}
