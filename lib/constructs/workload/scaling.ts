import type { HorizontalPodAutoscalerSpec } from 'kubernetes-types/autoscaling/v2';
import type { Defaults } from '../../defaults/defaults';
import { numberRules, type PropRule } from '../app/check-props';

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

/** What must hold for a number of pods, given or scaled. */
export function scaleRules(
  props: { readonly replicas?: number | undefined; readonly autoscaling?: AutoscalingProps | false | undefined },
  scale: Scale,
): readonly PropRule[] {
  const { min, max, cpu } = 'replicas' in scale ? {} : scale;
  return [
    ...numberRules(
      { replicas: props.replicas, 'autoscaling.min': min, 'autoscaling.max': max },
      'a positive whole number',
      1,
    ),
    ...numberRules({ 'autoscaling.cpu': cpu }, 'a percentage above zero', 1),
    [
      props.replicas === undefined || !props.autoscaling,
      'replicas and autoscaling rule each other out',
      'write autoscaling: { min: … } for a floor, or replicas alone for a fixed number',
    ],
    [
      min === undefined || max === undefined || min <= max,
      `autoscaling.min must not exceed autoscaling.max, found ${min ?? ''} and ${max ?? ''}`,
      'raise the one or lower the other',
    ],
  ];
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
