/** A host's day in four steps, and where the clock stands in it. */

import type { Phase } from '$lib/phase';

export const STEPS = ['check', 'doors', 'session', 'certify'] as const;
export type Step = (typeof STEPS)[number];

const AT: Record<Phase, Step> = { before: 'check', doors: 'doors', on: 'session', over: 'certify' };

export const stepNow = (phase: Phase): Step => AT[phase];
