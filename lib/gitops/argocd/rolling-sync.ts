import type { Bundle } from '../../model/bundle';
import type { Cluster } from '../../model/fleet';
import { levels } from '../../plan/order';
import type { RollingSyncStep } from '../../resources/argocd';
import type { ClusterBundles } from '../environment-bundles';

/** The label of a cluster that says which clusters are rolled out together. */
const CLUSTER_WAVE = 'wave';
/** The labels by which a step finds its Applications. */
export const WAVE_LABEL = 'fairlead.dev/wave';
export const LEVEL_LABEL = 'fairlead.dev/level';

/** When a bundle's turn comes: waves of clusters one after the other, and within a wave level by level. */
export interface Turn {
  readonly bundle: Bundle;
  readonly cluster: Cluster;
  /** Value of the cluster's label `wave`; clusters without one form a wave of their own, the empty one. */
  readonly wave: string;
  readonly level: number;
}

/** The turn of every bundle, in the order of clusters and of the bundles' names. */
export function turns(clusters: readonly ClusterBundles[]): readonly Turn[] {
  return clusters.flatMap(({ cluster, bundles }) => {
    const level = levels(bundles);
    const wave = cluster.labels[CLUSTER_WAVE] ?? '';
    return bundles.map((bundle) => ({ bundle, cluster, wave, level: level.get(bundle.id.app) ?? 0 }));
  });
}

/** One step for each level of each wave, waves in the order in which the clusters first name them. */
export function rollingSyncSteps(all: readonly Turn[]): readonly RollingSyncStep[] {
  const deepest = new Map<string, number>();
  for (const { wave, level } of all) deepest.set(wave, Math.max(level, deepest.get(wave) ?? 0));
  return [...deepest].flatMap(([wave, last]) =>
    // Every level up to the last has bundles: a bundle stands one below the deepest that it depends on.
    Array.from({ length: last + 1 }, (_, level) => step(wave, level)),
  );
}

function step(wave: string, level: number): RollingSyncStep {
  return {
    matchExpressions: [
      { key: WAVE_LABEL, operator: 'In', values: [wave] },
      { key: LEVEL_LABEL, operator: 'In', values: [String(level)] },
    ],
  };
}
