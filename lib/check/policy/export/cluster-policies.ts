import { UserError } from '../../../errors/user-error';
import { CLUSTER_BUNDLE, type Bundle } from '../../../model/bundle';
import { minorOf } from '../../../model/kubernetes-version';
import type { Manifest } from '../../../model/manifest';
import type { Exemption, Policy } from '../../../model/policy';
import type { AppRun } from '../../../workspace/app-run';
import { FIRST_MINOR } from '../first-version';
import { admissionObjects } from './admission-objects';
import type { PlacedExemption } from './exempt-conditions';
import type { ExportTarget } from './exported';

/** What clusters are to hold. */
export interface ClusterPolicies {
  readonly policies: readonly Policy[];
  readonly exemptions: readonly Exemption[];
  /** Which apps run where, in which namespaces. */
  readonly runs: readonly AppRun[];
}

/**
 * The bundles, with the policies as objects in the one that each cluster has of its own.
 *
 * @throws UserError FL6001 for a cluster whose Kubernetes has no such policies.
 */
export function withPolicies(bundles: readonly Bundle[], held: ClusterPolicies): readonly Bundle[] {
  return bundles.map((bundle) => {
    if (bundle.id.app !== CLUSTER_BUNDLE) return bundle;
    const manifests = policyManifests(bundle, held);
    return { ...bundle, manifests: [...bundle.manifests, ...manifests] };
  });
}

function policyManifests(bundle: Bundle, held: ClusterPolicies): readonly Manifest[] {
  const target = exportTarget(bundle, held);
  const manifests = held.policies.flatMap((policy): Manifest[] =>
    admissionObjects(policy, target).map((object) => ({
      object,
      place: policy.place ?? bundle.cluster.place,
      construct: `policy/${policy.id}`,
    })),
  );
  // Policies may share their parameters.
  const texts = manifests.map(({ object }) => JSON.stringify(object));
  return manifests.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

/** A cluster as policies are exported for it. @throws UserError FL6001 for one that is too old for them. */
export function exportTarget(
  { environment, cluster }: Pick<Bundle, 'environment' | 'cluster'>,
  { exemptions, runs }: ClusterPolicies,
): ExportTarget {
  if (minorOf(cluster.kubernetes) < FIRST_MINOR) throw tooOld(environment.name, cluster);
  const here = runs.filter((run) => run.environment.name === environment.name && run.cluster.name === cluster.name);
  return {
    kubernetes: cluster.kubernetes,
    tier: environment.tier,
    exemptions: exemptions.flatMap((exemption): PlacedExemption[] => {
      const { environment: name = environment.name, cluster: only = cluster.name, app } = exemption;
      if (name !== environment.name || only !== cluster.name) return [];
      const run = here.find((each) => each.app.name === app);
      // An app that does not run here has nothing to be exempt.
      return app !== undefined && !run ? [] : [{ exemption, namespace: run?.namespace }];
    }),
  };
}

function tooOld(environment: string, { name, kubernetes, place }: Bundle['cluster']): UserError {
  return new UserError('FL6001', {
    message: `cluster ${environment}/${name} runs Kubernetes ${kubernetes}, which has no ValidatingAdmissionPolicy of v1`,
    place,
    fix: `upgrade the cluster to 1.${FIRST_MINOR} or newer, or write inCluster: false under policies in environments/fleet.yaml`,
  });
}
