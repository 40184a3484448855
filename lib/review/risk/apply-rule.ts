import type { Risk } from '../../model/risk';
import type { ObjectChange } from '../change';
import type { Consequence } from './risk';
import type { Around, RiskRule } from './rule';

/** The risk that a rule speaks of: what its id begins with. */
export function riskOf({ id }: Pick<RiskRule, 'id'>): Risk {
  return id.slice(0, id.indexOf('/')) as Risk;
}

/**
 * What one rule says of a change, in the order in which it says it.
 *
 * @throws Error naming the rule and the object where the rule itself fails: a change that could not be judged must not
 * pass for one that is harmless.
 */
export function applyRule(rule: RiskRule, change: ObjectChange, around: Around): readonly Consequence[] {
  try {
    return rule.judge(change, around).map((saying) => ({ rule: rule.id, risk: riskOf(rule), ...saying }));
  } catch (cause) {
    const file = (change.after ?? change.before)?.file ?? change.id.name;
    throw new Error(`the rule ${rule.id} failed on ${file}`, { cause });
  }
}
