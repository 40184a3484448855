import type { LabelSelector, MatchResources, NamedExpression } from '../../../model/policy';

/** What fairlead writes on the namespaces it renders, and on what stands outside of them. */
const MANAGED_BY = { key: 'app.kubernetes.io/managed-by', value: 'fairlead' };

/**
 * Holds a policy to the namespaces that fairlead renders: what others run in a cluster has its own rules.
 *
 * @param narrower What the policy was narrowed to before, all at once; one of them at most is more than a selector of
 * namespaces, for a policy has one binding.
 */
export function withinFleet(...narrower: readonly MatchResources[]): MatchResources {
  const selectors = narrower.map(({ namespaceSelector }) => namespaceSelector ?? {});
  const namespaceSelector = selectors.reduce(both, { matchLabels: { [MANAGED_BY.key]: MANAGED_BY.value } });
  const whole = narrower.reduce<MatchResources>((before, next) => ({ ...before, ...next }), {});
  return { ...whole, namespaceSelector };
}

/** A selector of what two select; a label that they want to have different values is asked for twice. */
function both(one: LabelSelector, other: LabelSelector): LabelSelector {
  const matchLabels = { ...other.matchLabels, ...one.matchLabels };
  const further = Object.entries(other.matchLabels ?? {}).filter(([key, value]) => matchLabels[key] !== value);
  const matchExpressions = [
    ...(one.matchExpressions ?? []),
    ...(other.matchExpressions ?? []),
    ...further.map(([key, value]) => ({ key, operator: 'In', values: [value] })),
  ];
  return { matchLabels, ...(matchExpressions.length > 0 && { matchExpressions }) };
}

/** No selector of namespaces keeps out what stands in none; what is deleted has only an old object. */
export const OWN_CLUSTER_OBJECTS: NamedExpression = {
  name: 'in-a-namespace-or-of-fairlead',
  expression: `request.?namespace.orValue('') != '' || [object, oldObject].exists(o, o.?metadata.?labels[?'${MANAGED_BY.key}'].orValue('') == '${MANAGED_BY.value}')`,
};
