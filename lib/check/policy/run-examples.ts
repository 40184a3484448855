import type { KubernetesObject } from '../../model/manifest';
import type { Policy, PolicyExample } from '../../model/policy';
import { compilePolicy } from './compile-policy';
import { judge } from './judge';

/** Where an example names no version. */
const KUBERNETES = '1.34';

/** What became of one example of a policy. */
export interface ExampleRun {
  readonly policy: Policy;
  readonly list: keyof Policy['examples'];
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly asExpected: boolean;
  /** What the policy says of it; nothing where it lets it pass. */
  readonly said: readonly string[];
}

/** Judges the examples of policies: passing ones must pass, and failing ones must not. @throws UserErrors FL6001 */
export function runExamples(policies: readonly Policy[]): readonly ExampleRun[] {
  return policies.flatMap((policy) =>
    (['passing', 'failing'] as const).flatMap((list) =>
      policy.examples[list].map((example, at): ExampleRun => {
        const said = sayOf(policy, example);
        return { policy, list, at, said, asExpected: (said.length === 0) === (list === 'passing') };
      }),
    ),
  );
}

function sayOf(policy: Policy, { object, kubernetes = KUBERNETES, namespaceLabels }: PolicyExample): readonly string[] {
  const compiled = compilePolicy(policy, kubernetes);
  if (!compiled) return [];
  const tier = 'production';
  // Whatever the policy weighs, its examples say what it holds for.
  const judged = { ...compiled, policy: { ...policy, severity: { ...policy.severity, [tier]: 'error' as const } } };
  const namespace = namespaceLabels && namespaceWith(object.metadata.namespace ?? 'default', namespaceLabels);
  return judge(object, { target: { kubernetes, tier }, namespace }, [judged]).map(({ message }) => message);
}

function namespaceWith(name: string, labels: Readonly<Record<string, string>>): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}
