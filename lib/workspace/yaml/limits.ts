/** Bounds on one file of configuration, far above what people write, so that a broken or hostile file ends in an error. */

/** Levels of mappings and lists in each other. */
export const MAX_DEPTH = 100;

/** Values that the aliases of a file stand for. */
export const MAX_ALIASED = 10_000;

/** Errors of one kind reported for a file; the first few show what is wrong with it. */
export const MAX_ERRORS = 20;
