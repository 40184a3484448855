/** Marks what has to be in place before the rest of its bundle, by the phase it belongs to. */
export const PHASE_LABEL = 'fairlead.dev/phase';

/**
 * The phases that come before the rest, in their order: databases, which wait for no other app; what a task needs; then
 * the task itself.
 */
export const PHASES = ['data', 'needed', 'before'] as const;

/** What comes after the rest, and nothing waits for: a database that is being restored takes hours. */
export const ASIDE = 'aside';

export type Phase = (typeof PHASES)[number] | typeof ASIDE;
