/** Arrivals by the minute, as a chart and its table show them. Pure. */

import type { FiguresView, SessionView } from './types';

const MINUTE = 60_000;
/** More minutes than these are drawn in wider steps, so that a bar stays a bar. */
const MOST_BARS = 120;

export interface Step {
  at: number;
  people: number;
  /** All who came until the end of this step. */
  total: number;
}

export interface Arrivals {
  /** The length of a step, in minutes. */
  minutes: number;
  steps: Step[];
}

/** From the doors (or the first who came before) until now or the end: minutes in which nobody came are there as well. */
export function arrivalsOf(rows: FiguresView['arrivals'], session: SessionView, now: number): Arrivals {
  const times = rows.map(({ minute }) => Date.parse(minute));
  const start = floor(Math.min(Date.parse(session.doors_open), ...times), 1);
  const end = Math.max(Math.min(now, Date.parse(session.ends)), ...times) + MINUTE;
  const minutes = [1, 2, 5, 10, 15, 30, 60].find((each) => (end - start) / MINUTE / each <= MOST_BARS) ?? 120;
  const first = floor(start, minutes);
  const steps: Step[] = [];
  for (let at = first; at < end; at += minutes * MINUTE) steps.push({ at, people: 0, total: 0 });
  rows.forEach(({ people }, row) => {
    const step = steps[Math.floor(((times[row] ?? first) - first) / (minutes * MINUTE))];
    if (step) step.people += people;
  });
  let total = 0;
  for (const step of steps) step.total = total += step.people;
  return { minutes, steps };
}

const floor = (at: number, minutes: number) => at - (at % (minutes * MINUTE));

/** Round values for an axis from 0: at most five of them, the last at or above `most`. */
export function scale(most: number): number[] {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, at) => at * step);
}
