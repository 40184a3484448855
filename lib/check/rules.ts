import type { ManifestDocument } from '../model/document';
import type { Policy, PolicySettings } from '../model/policy';
import type { CheckSources } from '../workspace/check-sources';
import type { Workspace } from '../workspace/workspace';
import type { Rules } from './check';
import type { ClusterPolicies } from './policy/export/cluster-policies';
import { policySet } from './policy/policy-set';
import { readAdmissionPolicies } from './policy/read-admission-policies';
import type { ClusterObjects } from './references/reference-faults';
import { readCustomResources } from './schema/structural/read-custom-resources';

/** What a workspace says of its checks. */
export interface RuleSources {
  readonly checks: CheckSources;
  readonly fleet: { readonly policies: PolicySettings };
}

/** Where there is no workspace, policies are as they ship. */
export const AS_SHIPPED: RuleSources = {
  checks: { policies: [], policyDocuments: [], crdDocuments: [], exemptions: [] },
  fleet: { policies: { inCluster: false, severities: [] } },
};

/**
 * What manifests are judged by.
 *
 * @param clusters The manifests, for the definitions of custom resources that stand among them.
 * @throws UserErrors FL6001 and FL6002 for policies and definitions that cannot be used.
 */
export function rulesOf(sources: RuleSources, clusters: readonly ClusterObjects[]): Rules {
  const definitions = definitionsIn(clusters);
  return {
    policies: policiesOf(sources),
    customResources: readCustomResources([...sources.checks.crdDocuments, ...definitions]),
    exemptions: sources.checks.exemptions,
  };
}

/** What clusters are to hold, where they are to hold policies too. @throws UserErrors FL6001 */
export function clusterPolicies(workspace: RuleSources & Pick<Workspace, 'runs'>): ClusterPolicies {
  const { checks, runs } = workspace;
  return { policies: policiesOf(workspace), exemptions: checks.exemptions, runs };
}

/** The policies that hold. @throws UserErrors FL6001 for those that cannot be used. */
export function policiesOf({ checks, fleet }: RuleSources): readonly Policy[] {
  return policySet([...checks.policies, ...readAdmissionPolicies(checks.policyDocuments)], fleet.policies);
}

/** Each once: clusters mostly hold the same ones. */
function definitionsIn(clusters: readonly ClusterObjects[]): readonly Pick<ManifestDocument, 'object' | 'place'>[] {
  const all = clusters.flatMap(({ subjects }) =>
    subjects.filter(({ object }) => object.kind === 'CustomResourceDefinition'),
  );
  const byText = new Map(all.map((subject) => [subject.text, subject]));
  return [...byText.values()].map(({ object, locate }) => ({ object, place: locate([]).place }));
}
