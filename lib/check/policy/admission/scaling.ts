import { LABEL_SELECTOR, METADATA, QUANTITY, withSpec } from './metadata';
import { each, struct, type Rule, type Struct } from './rule';

/** What is scaled up without being told how. */
const SCALE_UP = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
};

const SCALE_DOWN = { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }] };

/** What is measured where nothing is named. */
const CPU = [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }];

const METRIC_SOURCE = struct({
  fields: {
    metric: struct({ fields: { selector: LABEL_SELECTOR } }),
    target: struct({ fields: { value: QUANTITY, averageValue: QUANTITY } }),
  },
});

const METRICS = each(
  struct({
    fields: Object.fromEntries(
      ['object', 'pods', 'resource', 'containerResource', 'external'].map((source) => [source, METRIC_SOURCE]),
    ),
  }),
);

const HORIZONTAL: Struct = {
  defaults: { minReplicas: 1, metrics: CPU },
  fields: {
    metrics: METRICS,
    behavior: struct({
      defaults: { scaleUp: {}, scaleDown: {} },
      fields: { scaleUp: struct({ defaults: SCALE_UP }), scaleDown: struct({ defaults: SCALE_DOWN }) },
    }),
  },
};

/** By `apiVersion` and `kind`. */
export const SCALING: Readonly<Record<string, Rule>> = {
  'autoscaling/v2 HorizontalPodAutoscaler': withSpec(HORIZONTAL),
  'autoscaling/v1 HorizontalPodAutoscaler': withSpec({ defaults: { minReplicas: 1 } }),
  'policy/v1 PodDisruptionBudget': withSpec({ fields: { selector: LABEL_SELECTOR } }),
  'scheduling.k8s.io/v1 PriorityClass': struct({
    omitted: ['globalDefault', 'description'],
    defaults: { preemptionPolicy: 'PreemptLowerPriority' },
    fields: { metadata: METADATA },
  }),
};
