import { CelError } from '../cel-error';
import type { CostBudget } from '../cost-budget';
import type { Type } from '../types/type';

/** What one evaluation works with. */
export interface Frame {
  /** The values of variables, each at a place that the compiler gave it. */
  readonly slots: unknown[];
  readonly budget: CostBudget;
  /** Where in the expression the function stands that was called last, for its errors. */
  offset: number | undefined;
}

/** Computes a part of an expression. @throws CelError */
export type Evaluate = (frame: Frame) => unknown;

/** A part of an expression that was checked. */
export interface Typed {
  readonly type: Type;
  readonly evaluate: Evaluate;
  /** The value, where it is the same for all data. */
  readonly constant?: unknown;
}

/** A part whose value is known. */
export function constant(value: unknown, type: Type): Typed {
  return { type, evaluate: () => value, constant: value };
}

/** The error of an evaluation, which others may outweigh; a spent budget and bugs of ours are thrown on. */
export function absorbable(error: unknown): CelError {
  if (error instanceof CelError && error.kind !== 'cost') return error;
  throw error;
}
