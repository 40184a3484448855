import type { Fault } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { asResource } from './as-resource';
import { checkOf } from './check-of';
import { judgeRules } from './rules/judge-rules';
import { ruleTreeOf } from './rules/rule-tree';
import { settleOf } from './settle';
import type { StructuralSchema } from './structural-schema';
import { Walk } from './walk';

/** Faults that leave nothing for the rules to rely on; the API server does not evaluate them then. */
const BEFORE_RULES: ReadonlySet<string> = new Set(['schema/wrong-type', 'schema/missing-field']);

/**
 * What the API server would refuse in an object of the kind that a schema describes, and what it would drop without a
 * word; the first hundred faults. The object is judged as it would be kept, with the defaults of its schema.
 *
 * @throws CelError for rules that do not compile, which a schema from `readCustomResources` does not have
 */
export function structuralFaults(schema: StructuralSchema, object: KubernetesObject): readonly Fault[] {
  const resource = asResource(schema);
  const settled = settleOf(resource)(object);
  const walk = new Walk();
  checkOf(resource)(settled, walk);
  const rules = ruleTreeOf(schema);
  if (rules && !walk.faults.some(({ code }) => BEFORE_RULES.has(code))) judgeRules(rules, settled, walk);
  return walk.faults;
}
