import type { CostBudget } from '../cel/cost-budget';

type Outcome = { readonly cost: number } & ({ readonly value: unknown } | { readonly error: unknown });

/**
 * What variables of one object came to. Many policies define a variable alike, such as the containers of a pod, and it
 * is evaluated for the first that asks; each policy pays for it once, as if it had done so itself.
 */
export class SharedOutcomes {
  private readonly outcomes = new Map<string, Outcome>();

  /**
   * The value of a variable.
   *
   * @param meaning The same for variables that give the same value.
   * @param isPaid Whether the policy that asks has paid for it.
   * @throws what its evaluation throws, or CelError where the budget does not cover what it costs
   */
  of(meaning: string, budget: CostBudget, isPaid: boolean, evaluate: () => unknown): unknown {
    const known = this.outcomes.get(meaning);
    const outcome = known ?? attempt(budget, evaluate);
    if (!known) this.outcomes.set(meaning, outcome);
    else if (!isPaid) budget.spendAgain(known.cost);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }
}

function attempt(budget: CostBudget, evaluate: () => unknown): Outcome {
  const before = budget.spent;
  try {
    return { value: evaluate(), cost: budget.spent - before };
  } catch (error) {
    return { error, cost: budget.spent - before };
  }
}
