/** What may stand beside the table. */
export const SIDES = ['stage', 'help', 'chat', 'log'] as const;
export type Side = (typeof SIDES)[number];

/** A message that the centre is writing, and to whom. */
export interface Draft {
  to: 'all' | 'some' | 'picked';
  text: string;
}
