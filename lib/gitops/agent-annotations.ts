import { CLUSTER_BUNDLE, type Bundle } from '../model/bundle';
import type { Agent } from '../model/fleet';
import { KEEP_ANNOTATION } from '../model/keep';
import type { KubernetesObject } from '../model/manifest';
import { ASIDE, PHASE_LABEL } from '../model/phase';

type Annotations = Readonly<Record<string, string>>;

/**
 * Argo CD applies the waves in order: databases, what a task needs, what it brings along, its Job, the rest in wave 0, and
 * what nothing waits for.
 */
const WAVE = 'argocd.argoproj.io/sync-wave';
const WAVES = { data: '-4', needed: '-3', support: '-2', task: '-1', aside: '1' } as const;

/** A Job cannot be changed once made: Argo CD makes a hook anew at each sync. */
const ARGO_CD_HOOK: Annotations = {
  'argocd.argoproj.io/hook': 'Sync',
  'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
};
/** Flux replaces it when it differs. */
const FLUX_REPLACE: Annotations = { 'kustomize.toolkit.fluxcd.io/force': 'enabled' };

/** A namespace takes everything in it along, and a database its data: neither agent may delete one on its own. */
const ARGO_CD_KEEP: Annotations = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' };
const FLUX_KEEP: Annotations = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

/** The bundles with the annotations by which agents keep the order of phases, and what holds data; those of users win. */
export function annotateForAgents(bundles: readonly Bundle[], agent: Agent): readonly Bundle[] {
  return bundles.map((bundle) => ({
    ...bundle,
    manifests: bundle.manifests.map((manifest) => {
      const annotations = annotationsOf(manifest.object, bundle, agent);
      return annotations ? { ...manifest, object: annotated(manifest.object, annotations) } : manifest;
    }),
  }));
}

function annotationsOf(object: KubernetesObject, { id }: Bundle, agent: Agent): Annotations | undefined {
  const both = (argocd: Annotations, flux: Annotations): Annotations => ({
    ...(agent !== 'flux' && argocd),
    ...(agent !== 'argocd' && flux),
  });
  // What users' code leaves of an object is judged later, so nothing is taken for granted here.
  const { metadata } = object as { readonly metadata?: Partial<KubernetesObject['metadata']> };
  const isKept =
    (id.app === CLUSTER_BUNDLE && object.kind === 'Namespace') || metadata?.annotations?.[KEEP_ANNOTATION] === 'true';
  const annotations = {
    ...(isKept && both(ARGO_CD_KEEP, FLUX_KEEP)),
    ...inPhase(metadata?.labels?.[PHASE_LABEL], object.kind, both),
  };
  return Object.keys(annotations).length > 0 ? annotations : undefined;
}

function inPhase(
  phase: string | undefined,
  kind: string,
  both: (argocd: Annotations, flux: Annotations) => Annotations,
): Annotations {
  if (phase === 'data' || phase === 'needed' || phase === ASIDE) return both({ [WAVE]: WAVES[phase] }, {});
  if (phase !== 'before') return {};
  return kind === 'Job'
    ? both({ ...ARGO_CD_HOOK, [WAVE]: WAVES.task }, FLUX_REPLACE)
    : both({ [WAVE]: WAVES.support }, {});
}

function annotated(object: KubernetesObject, annotations: Annotations): KubernetesObject {
  return {
    ...object,
    metadata: { ...object.metadata, annotations: { ...annotations, ...object.metadata.annotations } },
  };
}
