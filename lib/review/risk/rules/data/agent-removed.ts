import { asList, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { exampleObject } from '../fails/example-object';
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

function kustomization(...spec: readonly string[]): string {
  const lines = ['path: ./dist/prod/eu-1/shop', ...spec].map((line) => `  ${line}`);
  return exampleObject('kustomize.toolkit.fluxcd.io/v1', 'Kustomization/shop', 'spec:', ...lines);
}

/** An agent's object can take along all that it has applied. */
export const AGENT_REMOVED = removalRule({
  id: 'data/agent-removed',
  title: 'What an agent was told to apply goes with the object that told it',
  reason:
    'An Application with its finalizer, an ApplicationSet, a Kustomization that prunes and a HelmRelease delete what they have applied when they are deleted themselves, also what still stands in the repository: databases, claims and namespaces among it.',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#deletion-policy',
  kinds: Object.keys(LOSSES),
  loses: ({ object, id }) => LOSSES[`${id.group}/${id.kind}`]?.(object),
  examples: [
    {
      name: 'a Kustomization that prunes goes',
      before: kustomization('prune: true'),
      after: '',
      says: ['Flux deletes all that the Kustomization has applied'],
    },
    {
      name: 'a Kustomization that leaves all behind goes',
      before: kustomization('prune: true', 'deletionPolicy: Orphan'),
      after: '',
      says: [],
    },
    {
      name: 'a Kustomization that is suspended goes',
      before: kustomization('prune: true', 'suspend: true'),
      after: '',
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
      before: exampleObject('argoproj.io/v1alpha1', 'ApplicationSet/shop'),
      after: '',
      says: ['Argo CD deletes the Applications of the set and all that they have applied'],
    },
  ],
});
