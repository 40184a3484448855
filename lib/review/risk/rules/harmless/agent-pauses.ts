import { valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { exampleObject } from '../../examples/example-object';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Saying } from '../../rule';

const [KUSTOMIZATION, HELM_RELEASE, APPLICATION, APPLICATION_SET] = [
  'kustomize.toolkit.fluxcd.io/Kustomization',
  'helm.toolkit.fluxcd.io/HelmRelease',
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
] as const;

/** What an agent's object does as long as nobody says otherwise. */
interface Habit {
  readonly kinds: readonly string[];
  readonly holds: (object: KubernetesObject) => boolean;
  readonly ends: Saying;
}

const SUSPENDED: Saying = {
  message: 'Flux applies nothing of it any more, until somebody resumes it',
  fix: 'say in the change who resumes it, and when',
  path: ['spec', 'suspend'],
};
const BY_HAND: Saying = {
  message: 'Argo CD applies nothing of it any more, until somebody starts a sync',
  fix: 'say in the change who starts the syncs from now on',
};
const KEEPS: Saying = {
  message: 'what goes from dist/ from now on keeps running, and nobody looks after it',
  fix: 'say in the change who removes by hand what goes',
};

const HABITS: readonly Habit[] = [
  { kinds: [KUSTOMIZATION, HELM_RELEASE], holds: ({ spec }) => valueAt(spec, 'suspend') !== true, ends: SUSPENDED },
  { kinds: [KUSTOMIZATION], holds: ({ spec }) => valueAt(spec, 'prune') === true, ends: KEEPS },
  { kinds: [APPLICATION, APPLICATION_SET], holds: (object) => automated(object) !== undefined, ends: BY_HAND },
  {
    kinds: [APPLICATION, APPLICATION_SET],
    holds: (object) => automated(object) === undefined || valueAt(automated(object), 'prune') === true,
    ends: KEEPS,
  },
];

/** How an Application, or those of a set, are synced without a person; undefined where they are not. */
function automated({ kind, spec }: KubernetesObject): unknown {
  const application = kind === 'ApplicationSet' ? valueAt(spec, 'template', 'spec') : spec;
  const policy = valueAt(application, 'syncPolicy', 'automated');
  return valueAt(policy, 'enabled') === false ? undefined : (policy ?? undefined);
}

const kustomization = (...spec: readonly string[]): string =>
  exampleObject('kustomize.toolkit.fluxcd.io/v1', 'Kustomization/shop', 'spec:', ...spec.map((line) => `  ${line}`));

const application = (policy: string): string =>
  exampleObject('argoproj.io/v1alpha1', 'Application/shop', `spec: { syncPolicy: ${policy} }`);

/** An agent that stops doing what it did, so that a merge is not all that it takes any more. */
export const AGENT_PAUSES: RiskRule = {
  id: 'harmless/agent-pauses',
  title: 'An agent no longer applies, or no longer removes',
  reason:
    'Nothing changes in the cluster today. From now on what is merged does not arrive by itself, or what is removed stays, and whoever merges may not know.',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#suspend',
  kinds: [KUSTOMIZATION, HELM_RELEASE, APPLICATION, APPLICATION_SET],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const kind = `${change.id.group}/${change.id.kind}`;
    return HABITS.filter(
      ({ kinds, holds }) => kinds.includes(kind) && holds(kept.before.object) && !holds(kept.after.object),
    ).map(({ ends }) => ends);
  },
  examples: [
    {
      name: 'a Kustomization is suspended',
      before: kustomization('prune: true'),
      after: kustomization('prune: true', 'suspend: true'),
      says: ['Flux applies nothing of it any more'],
    },
    {
      name: 'a Kustomization is resumed',
      before: kustomization('prune: true', 'suspend: true'),
      after: kustomization('prune: true'),
      says: [],
    },
    {
      name: 'a Kustomization prunes no longer',
      before: kustomization('prune: true'),
      after: kustomization('prune: false'),
      says: ['what goes from dist/ from now on keeps running'],
    },
    {
      name: 'an Application is synced by hand from now on',
      before: application('{ automated: { prune: true } }'),
      after: application('{}'),
      says: ['Argo CD applies nothing of it any more'],
    },
    {
      name: 'an Application is synced by itself from now on',
      before: application('{}'),
      after: application('{ automated: { prune: true } }'),
      says: [],
    },
    {
      name: 'an Application prunes no longer',
      before: application('{ automated: { prune: true } }'),
      after: application('{ automated: {} }'),
      says: ['what goes from dist/ from now on keeps running'],
    },
  ],
};
