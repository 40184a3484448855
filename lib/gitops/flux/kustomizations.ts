import { Problems } from '../../errors/problems';
import { CLUSTER_BUNDLE, type Bundle } from '../../model/bundle';
import type { Environment, GitOps } from '../../model/fleet';
import type { KubernetesObject } from '../../model/manifest';
import { ASIDE, PHASE_LABEL, PHASES, type Phase } from '../../model/phase';
import { predecessors } from '../../plan/order';
import { FLUX_KUSTOMIZE_API, type FluxKustomization, type KustomizePatch } from '../../resources/flux';
import { AGENT_LABELS, agentName, type AgentIdentity } from '../agent-object';
import { repositoryPath } from '../repository-path';

type Spec = FluxKustomization['spec'];

/** docs/gitops.md gives the reason for each of these. */
const SCHEDULE = { interval: '10m', retryInterval: '1m', timeout: '5m', prune: true, wait: true } as const;

/**
 * What Flux applies to one cluster: a Kustomization for each bundle, named as its app; and where a bundle has objects
 * of an earlier phase, another one for these that goes first, for Flux has no hooks; what nothing waits for goes last.
 *
 * @param source The GitRepository they read, in whose namespace they stand.
 * @param bundles All bundles of the cluster.
 * @throws UserErrors (FL3003) when a name is too long.
 */
export function kustomizations(
  source: AgentIdentity,
  gitops: GitOps,
  bundles: readonly Bundle[],
): readonly FluxKustomization[] {
  const graph = predecessors(bundles);
  const problems = new Problems();
  const all = bundles.flatMap((bundle) => {
    const waitsFor = graph.get(bundle.id.app) ?? [];
    return problems.catch(() => ofBundle(bundle, waitsFor, source, gitops)) ?? [];
  });
  problems.throwIfAny();
  return all;
}

function ofBundle(
  { id, environment, manifests }: Bundle,
  waitsFor: readonly string[],
  source: AgentIdentity,
  gitops: GitOps,
): readonly FluxKustomization[] {
  const common = {
    sourceRef: { kind: 'GitRepository', name: source.name },
    path: `./${repositoryPath(gitops, id.environment, id.cluster, id.app)}`,
    ...SCHEDULE,
  } as const;
  const phases = PHASES.filter((phase) => manifests.some(({ object }) => phaseOf(object) === phase));
  // With a dot, which no app's name has, so that it is never another app's.
  const names = phases.map((phase) => agentName('Kustomization', `${id.app}.${phase}`, environment));
  const parts = phases.map((phase, at) => {
    return kustomization(names[at] ?? '', source, {
      ...common,
      ...whenRemoved(phase, environment),
      ...dependsOn(phase === 'data' ? waitsFor.filter(isCluster) : after(names[at - 1], phases[at - 1], waitsFor)),
      patches: [without(`${PHASE_LABEL}!=${phase}`)],
    });
  });
  const isAside = manifests.some(({ object }) => phaseOf(object) === ASIDE);
  const apart: readonly Phase[] = isAside ? [...phases, ASIDE] : phases;
  const rest = kustomization(id.app, source, {
    ...common,
    ...whenRemoved(undefined, environment),
    ...dependsOn(after(names.at(-1), phases.at(-1), waitsFor)),
    ...(apart.length > 0 && { patches: apart.map((phase) => without(`${PHASE_LABEL}=${phase}`)) }),
  });
  if (!isAside) return [...parts, rest];
  const aside = kustomization(agentName('Kustomization', `${id.app}.${ASIDE}`, environment), source, {
    ...common,
    ...whenRemoved(ASIDE, environment),
    ...dependsOn([id.app]),
    patches: [without(`${PHASE_LABEL}!=${ASIDE}`)],
  });
  return [...parts, rest, aside];
}

/** What comes after a phase waits for it, and for other apps only where that phase did not: a database never does. */
function after(name: string | undefined, phase: Phase | undefined, waitsFor: readonly string[]): readonly string[] {
  if (name === undefined) return waitsFor;
  return phase === 'data' ? [name, ...waitsFor.filter((app) => !isCluster(app))] : [name];
}

function isCluster(app: string): boolean {
  return app === CLUSTER_BUNDLE;
}

/**
 * Production keeps what runs. Jobs hold nothing, so they go with their app. What a task needs is handed to its app when
 * the task goes, and must not be deleted with its data should the Kustomization that had it be removed first.
 */
function whenRemoved(phase: Phase | undefined, { tier }: Environment): Pick<Spec, 'deletionPolicy'> {
  const keep =
    phase === 'data' || phase === 'needed' || phase === ASIDE || (phase === undefined && tier === 'production');
  return keep ? { deletionPolicy: 'Orphan' } : {};
}

function phaseOf(object: KubernetesObject): string | undefined {
  return object.metadata.labels?.[PHASE_LABEL];
}

function kustomization(name: string, { namespace }: AgentIdentity, spec: Spec): FluxKustomization {
  return {
    apiVersion: FLUX_KUSTOMIZE_API,
    kind: 'Kustomization',
    metadata: { name, namespace, labels: AGENT_LABELS },
    spec,
  };
}

function dependsOn(names: readonly string[]): Pick<Spec, 'dependsOn'> {
  return names.length === 0 ? {} : { dependsOn: names.map((name) => ({ name })) };
}

/** Leaves out the objects that the selector matches; the kind and name of such a patch have to be there and mean nothing. */
function without(labelSelector: string): KustomizePatch {
  return { target: { labelSelector }, patch: '$patch: delete\napiVersion: v1\nkind: Any\nmetadata:\n  name: any\n' };
}
