/** A line's last hour as a drawing: what was measured, where nothing was heard, and what was wrong in words. */

import type { SampleView } from './types';

export const SLOT_MS = 10_000;

/** The pieces of a curve (SVG points), broken where nothing was measured; `top` is drawn at the upper edge. */
export function curve(
  samples: readonly SampleView[],
  value: (sample: SampleView) => number | null,
  area: { from: number; until: number; width: number; height: number; top: number },
): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let last = -Infinity;
  for (const sample of samples) {
    const at = Date.parse(sample.at);
    const here = value(sample);
    if (piece.length && (here === null || at - last > 1.5 * SLOT_MS)) {
      pieces.push(piece.join(' '));
      piece = [];
    }
    if (here === null) continue;
    const x = ((at - area.from) / (area.until - area.from)) * area.width;
    const y = area.height * (1 - Math.min(here, area.top) / area.top);
    piece.push(`${x.toFixed(1)},${y.toFixed(1)}`);
    last = at;
  }
  if (piece.length) pieces.push(piece.join(' '));
  // A single sample is a dot: a line of no length would not be seen.
  return pieces.map((one) => (one.includes(' ') ? one : `${one} ${one}`));
}

/** Stretches of one grade and step, for the band under the curves. */
export interface Stretch {
  from: number;
  until: number;
  grade: SampleView['grade'];
  step: SampleView['step'];
}

export function stretches(samples: readonly SampleView[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { at, grade, step } of samples) {
    const from = Date.parse(at);
    const last = found.at(-1);
    if (last?.grade === grade && last.step === step && from - last.until < SLOT_MS / 2) last.until = from + SLOT_MS;
    else found.push({ from, until: from + SLOT_MS, grade, step });
  }
  return found;
}

/** The bad times, newest first: when, how long, what was wrong and who saw it. Neighbours of one kind are one. */
export interface Spell {
  from: number;
  until: number;
  grade: SampleView['grade'];
  fault: NonNullable<SampleView['fault']>;
  witness: SampleView['witness'];
  loss: number | null;
  rtt_ms: number | null;
}

export function spells(samples: readonly SampleView[]): Spell[] {
  const found: Spell[] = [];
  for (const { at, grade, fault, witness, loss, rtt_ms } of samples) {
    if (!fault) continue;
    const from = Date.parse(at);
    const last = found.at(-1);
    if (last?.fault === fault && last.witness === witness && from - last.until < 1.5 * SLOT_MS) {
      last.until = from + SLOT_MS;
      last.loss = largest(last.loss, loss);
      last.rtt_ms = largest(last.rtt_ms, rtt_ms);
      if (grade === 'poor') last.grade = grade;
    } else found.push({ from, until: from + SLOT_MS, grade, fault, witness, loss, rtt_ms });
  }
  return found.reverse();
}

const largest = (one: number | null, other: number | null) =>
  one === null ? other : other === null ? one : Math.max(one, other);

/** Arrivals in equal steps from the first to the last: when each step begins, and how many came. */
export function arrivals(times: readonly number[], stepMs: number): { at: number; n: number }[] {
  if (times.length === 0) return [];
  const slot = (at: number) => Math.floor(at / stepMs) * stepMs;
  const first = slot(Math.min(...times));
  const last = slot(Math.max(...times));
  const counts = new Map<number, number>();
  for (const at of times) counts.set(slot(at), (counts.get(slot(at)) ?? 0) + 1);
  return Array.from({ length: (last - first) / stepMs + 1 }, (_, index) => {
    const at = first + index * stepMs;
    return { at, n: counts.get(at) ?? 0 };
  });
}
