/** Marks what agents must not delete on their own, because data goes with it, or what is kept needs it. */
export const KEEP_ANNOTATION = 'fairlead.dev/keep';
