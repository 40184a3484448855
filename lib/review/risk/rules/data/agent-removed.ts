import { asList, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { pathTails } from '../../../delivery/path-tails';
import type { Around } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { removalRule, type Loss } from './removal-rule';

const APPLICATION = 'argoproj.io/Application';
const APPLICATION_SET = 'argoproj.io/ApplicationSet';
const KUSTOMIZATION = 'kustomize.toolkit.fluxcd.io/Kustomization';
const HELM_RELEASE = 'helm.toolkit.fluxcd.io/HelmRelease';

/** What each agent's object takes along; undefined where it leaves all as it is. */
const LOSSES: Readonly<Record<string, (object: Placed['object']) => Loss | undefined>> = {
  [APPLICATION]: ({ metadata }) =>
    asList(valueAt(metadata, 'finalizers')).some((each) => String(each).startsWith('resources-finalizer.argocd'))
      ? {
          message:
            'Argo CD deletes all that the Application has applied, as its finalizer says, but for what says Delete=false',
          fix: 'take the finalizer resources-finalizer.argocd.argoproj.io off in a change before this one',
        }
      : undefined,
  [APPLICATION_SET]: ({ spec }) =>
    valueAt(spec, 'syncPolicy', 'preserveResourcesOnDeletion') === true
      ? undefined
      : {
          message:
            'Argo CD deletes the Applications of the set and all that they have applied, but for what says Delete=false',
          fix: 'set spec.syncPolicy.preserveResourcesOnDeletion: true in a change before this one',
        },
  [KUSTOMIZATION]: ({ spec }) => {
    if (valueAt(spec, 'suspend') === true) return undefined;
    const policy = valueAt(spec, 'deletionPolicy') ?? 'MirrorPrune';
    const deletes = policy === 'MirrorPrune' ? valueAt(spec, 'prune') === true : policy !== 'Orphan';
    return deletes
      ? {
          message:
            'Flux deletes all that the Kustomization has applied, but for what says kustomize.toolkit.fluxcd.io/prune: disabled',
          fix: 'set spec.deletionPolicy: Orphan in a change before this one',
        }
      : undefined;
  },
  [HELM_RELEASE]: ({ spec }) =>
    valueAt(spec, 'suspend') === true
      ? undefined
      : {
          message: 'Flux uninstalls the release, with all of it that does not say helm.sh/resource-policy: keep',
          fix: 'suspend the HelmRelease in a change before this one: one that is suspended goes without its release',
        },
};

/**
 * Whether something that it applies stays in `dist/`. Where nothing does, each object is gone by itself, and is told of
 * by what it is.
 */
function appliesWhatStays({ object: { spec }, id, where }: Placed, { after }: Around): boolean {
  if (id.kind === 'ApplicationSet')
    return [...after.bundles].some((bundle) => bundle.startsWith(`${where.environment}/`));
  const path = valueAt(spec, 'path') ?? valueAt(spec, 'source', 'path');
  return typeof path !== 'string' || pathTails(path).some((tail) => after.bundles.has(tail));
}

function kustomization(...spec: readonly string[]): string {
  const lines = ['path: ./dist/prod/eu-1/shop', ...spec].map((line) => `  ${line}`);
  return exampleObject('kustomize.toolkit.fluxcd.io/v1', 'Kustomization/shop', 'spec:', ...lines);
}

const APPLIED = exampleObject('v1', 'ConfigMap/flags');

/** An agent's object can take along all that it has applied. */
export const AGENT_REMOVED = removalRule({
  id: 'data/agent-removed',
  title: 'What an agent was told to apply goes with the object that told it',
  reason:
    'An Application with its finalizer, an ApplicationSet, a Kustomization that prunes and a HelmRelease delete what they have applied when they are deleted themselves, also what still stands in the repository: databases, claims and namespaces among it.',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#deletion-policy',
  kinds: Object.keys(LOSSES),
  loses: (gone, around) =>
    appliesWhatStays(gone, around) ? LOSSES[`${gone.id.group}/${gone.id.kind}`]?.(gone.object) : undefined,
  examples: [
    {
      name: 'a Kustomization that prunes goes, and what it applies stays in the repository',
      before: kustomization('prune: true') + APPLIED,
      after: APPLIED,
      says: ['Flux deletes all that the Kustomization has applied'],
    },
    {
      name: 'a Kustomization goes with all that it applied',
      before: kustomization('prune: true') + APPLIED,
      after: '',
      says: [],
    },
    {
      name: 'a Kustomization that leaves all behind goes',
      before: kustomization('prune: true', 'deletionPolicy: Orphan') + APPLIED,
      after: APPLIED,
      says: [],
    },
    {
      name: 'a Kustomization that is suspended goes',
      before: kustomization('prune: true', 'suspend: true') + APPLIED,
      after: APPLIED,
      says: [],
    },
    {
      name: 'an Application without its finalizer goes',
      before: exampleObject('argoproj.io/v1alpha1', 'Application/shop'),
      after: '',
      says: [],
    },
    {
      name: 'an ApplicationSet goes',
      before: exampleObject('argoproj.io/v1alpha1', 'ApplicationSet/shop') + APPLIED,
      after: APPLIED,
      says: ['Argo CD deletes the Applications of the set and all that they have applied'],
    },
  ],
});
