import type { HorizontalPodAutoscalerSpec } from 'kubernetes-types/autoscaling/v2';
import type { Defaults } from '../../defaults/defaults';

/** How far and by what a workload scales. */
export interface AutoscalingProps {
  /** Fewest replicas. @default the tier's number of replicas */
  readonly min?: number | undefined;
  /** Most replicas. @default `autoscaling.max.factor` times the fewest */
  readonly max?: number | undefined;
  /** CPU use to hold, in per cent of the request. @default `autoscaling.cpu.utilization` */
  readonly cpu?: number | undefined;
}

/** How many pods: a fixed number, or a range that an autoscaler moves in. */
export type Scale =
  { readonly replicas: number } | { readonly min: number; readonly max: number; readonly cpu: number };

/** What a workload's props and its tier say about its number of pods; fixed `replicas` win over the tier's autoscaler. */
export function scaleOf(
  props: { readonly replicas?: number | undefined; readonly autoscaling?: AutoscalingProps | false | undefined },
  tierReplicas: number,
  tierScales: boolean,
  defaults: Defaults,
): Scale {
  const wanted = props.autoscaling ?? (props.replicas === undefined && tierScales ? {} : false);
  if (wanted === false) return { replicas: props.replicas ?? tierReplicas };
  const min = wanted.min ?? tierReplicas;
  return {
    min,
    max: wanted.max ?? min * defaults['autoscaling.max.factor'],
    cpu: wanted.cpu ?? defaults['autoscaling.cpu.utilization'],
  };
}

/** The spec of the autoscaler for a Deployment. */
export function autoscalerSpec(
  deployment: string,
  scale: Exclude<Scale, { replicas: number }>,
): HorizontalPodAutoscalerSpec {
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: deployment },
    minReplicas: scale.min,
    maxReplicas: scale.max,
    metrics: [
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: scale.cpu } } },
    ],
  };
}
