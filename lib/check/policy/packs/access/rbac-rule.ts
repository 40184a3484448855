import type { AdmissionSpec, PolicyExample } from '../../../../model/policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';

/** What the rules of a role must not grant. */
export interface Grant {
  /** True in CEL of a `rule` that grants it. */
  readonly granted: string;
  /** In CEL, what is wrong with the granting rules; it may use `variables.granting`, the list of them. */
  readonly text: string;
  readonly expected: string;
  /** The kinds it is for, as plural names. @default roles and cluster roles */
  readonly resources?: readonly string[];
}

/** An admission policy for what roles grant. */
export function roleRule({ granted, text, expected, resources = ['roles', 'clusterroles'] }: Grant): AdmissionSpec {
  return {
    matchConstraints: matching({ 'rbac.authorization.k8s.io': resources }),
    ...refusing({
      variables: [
        pointingTo('rules'),
        { name: 'granting', expression: `dyn(object).?rules.orValue([]).filter(rule, ${granted})` },
      ],
      found: when('variables.granting.size() > 0', text),
      expected,
    }),
  };
}

/** True in CEL of a `rule` that names one of the words in a field, or all of them. */
export function names(field: 'verbs' | 'resources' | 'apiGroups', words: readonly string[]): string {
  return `rule.?${field}.orValue([]).exists(word, word == '*' || word in ${JSON.stringify(words)})`;
}

/** A role with one rule. */
export function role(
  kind: 'Role' | 'ClusterRole',
  apiGroups: readonly string[],
  resources: readonly string[],
  verbs: readonly string[],
): PolicyExample {
  return { object: exampleObject('rbac.authorization.k8s.io/v1', kind, { rules: [{ apiGroups, resources, verbs }] }) };
}
