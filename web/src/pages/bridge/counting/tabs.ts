/** The ways to count, in the order in which a host needs them. */
export const TABS = ['people', 'sheet', 'guests', 'walk_ins', 'sign', 'trace'] as const;
export type CountingTab = (typeof TABS)[number];
