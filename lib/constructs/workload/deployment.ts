import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { PodDisruptionBudgetSpec } from 'kubernetes-types/policy/v1';
import { unlessApiDefault, type Defaults } from '../../defaults/defaults';
import { present } from '../../model/present';
import type { Scale } from './scaling';

/** The spec of a Deployment that never has fewer pods than asked for; an autoscaler owns the number where there is one. */
export function deploymentSpec(
  podLabels: Readonly<Record<string, string>>,
  template: PodTemplateSpec,
  scale: Scale,
  defaults: Defaults,
): DeploymentSpec {
  return present<DeploymentSpec>({
    replicas: 'replicas' in scale ? scale.replicas : undefined,
    revisionHistoryLimit: defaults['rollout.history'],
    minReadySeconds: unlessApiDefault('rollout.ready.seconds', defaults['rollout.ready.seconds']),
    strategy: {
      rollingUpdate: present({
        maxSurge: unlessApiDefault('rollout.surge', defaults['rollout.surge']),
        maxUnavailable: defaults['rollout.unavailable'],
      }),
    },
    selector: { matchLabels: { ...podLabels } },
    template,
  });
}

/** A budget that slows a drain down and never stops it, not even with one pod or with pods that crash. */
export function disruptionBudget(
  podLabels: Readonly<Record<string, string>>,
  maxUnavailable: number | string,
  defaults: Defaults,
): PodDisruptionBudgetSpec {
  return {
    maxUnavailable,
    unhealthyPodEvictionPolicy: defaults['disruption.unhealthy'],
    selector: { matchLabels: { ...podLabels } },
  };
}
