import type { Policy } from '../model/policy';

/** Marks what `definePolicy` returns; a registered symbol, so that two copies of the package know each other's policies. */
const POLICY = Symbol.for('fairlead.policy');

/** Marks a policy as made by `definePolicy`. */
export function markPolicy<T extends Policy>(policy: T): T {
  return Object.freeze(Object.defineProperty({ ...policy }, POLICY, { value: true }));
}

export function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && POLICY in value;
}
