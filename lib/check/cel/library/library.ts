/** Computes a function from values that match its signature: string, bigint for int, number for double, and so on. */
type Implementation = (...values: never[]) => unknown;

/** What a call costs in units of the API server; 1 where none is given. */
type Cost = (...values: never[]) => number;

/**
 * A function by its signature, such as `(string).charAt(int): string` or `sets.contains(list<A>, list<A>): bool`.
 * Capital letters stand for any type, the same for the same letter.
 */
export type LibraryFunction = readonly [signature: string, call: Implementation, cost?: Cost];

/** Functions that came to Kubernetes together. */
export interface Library {
  /** The first minor version whose API server takes new expressions with them. */
  readonly since: string;
  readonly functions: readonly LibraryFunction[];
}

/** From the first version on that has CEL at all. */
export const ALWAYS = '1.23';
