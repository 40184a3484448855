import type { Risk } from './risk';

/** How many objects something may be done to. */
export interface Allowance {
  /** As it was written, such as `10%` or `20`. */
  readonly text: string;
  /** What `most` counts: objects, or ten-thousandths of all that stood there, which is how exact per cent can be written. */
  readonly unit: 'objects' | 'ten-thousandths';
  readonly most: number;
}

/** What one change may come to on one cluster; anything where a budget is left out. */
export interface Budgets {
  /** How many objects agents may delete. */
  readonly pruned?: Allowance;
}

/** What a fleet says of its reviews. */
export interface ReviewSettings {
  /** The least risk that fails a build; none does where this is left out. */
  readonly failOn?: Risk;
  readonly budgets: FleetBudgets;
}

/** Budgets of all clusters, and what single environments say instead. */
export interface FleetBudgets {
  readonly everywhere: Budgets;
  readonly byEnvironment: ReadonlyMap<string, Budgets>;
}

/** The budgets of the clusters of an environment. */
export function budgetsOf({ everywhere, byEnvironment }: FleetBudgets, environment: string): Budgets {
  return { ...everywhere, ...byEnvironment.get(environment) };
}
