import { CelError } from './cel-error';

/** What one evaluation may cost: `PerCallLimit` of the API server. */
export const CALL_LIMIT = 1_000_000;

/** What all evaluations of one policy for one object may cost: `RuntimeCELCostBudget` of the API server. */
export const OBJECT_LIMIT = 10_000_000;

/** What one policy may still spend on one object, and within that the expression that runs now. */
export class CostBudget {
  private call = CALL_LIMIT;
  private object = OBJECT_LIMIT;

  /** Begins an evaluation, with a limit of its own; answers what `leave` wants back. */
  enter(): number {
    const outer = this.call;
    this.call = CALL_LIMIT;
    return outer;
  }

  /** Ends an evaluation and goes on with the one that it was a part of. */
  leave(outer: number): void {
    this.call = outer;
  }

  /** What all evaluations so far have cost. */
  get spent(): number {
    return OBJECT_LIMIT - this.object;
  }

  /**
   * Spends what an evaluation of its own cost that is known and not repeated.
   * @throws CelError of the kind `cost` when all evaluations together cost more than they may.
   */
  spendAgain(cost: number): void {
    this.object -= cost;
    if (this.object < 0) throw overspent(OBJECT_LIMIT, 'all evaluations for one object');
  }

  /** @throws CelError of the kind `cost` when the evaluation, or all of them together, cost more than they may. */
  spend(cost: number): void {
    this.call -= cost;
    this.object -= cost;
    if (this.call < 0) throw overspent(CALL_LIMIT, 'one evaluation');
    if (this.object < 0) throw overspent(OBJECT_LIMIT, 'all evaluations for one object');
  }
}

function overspent(limit: number, by: string): CelError {
  return new CelError('cost', `costs more than the ${limit} units that the API server allows ${by}`);
}
