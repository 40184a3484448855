import { CONFIG_MAP, KAFKA_TOPIC, SECRET, SERVICE, SERVICE_ACCOUNT, STREAM, type TargetKind } from '../kinds';
import type { Reference, Topic } from '../reference';

const WORKLOAD: TargetKind = { group: 'apps', kind: 'Deployment', code: 'reference/scale-target' };
const AUTHENTICATION: TargetKind = { group: 'keda.sh', kind: 'TriggerAuthentication', code: 'reference/object' };

const KEDA_TRIGGERS: readonly Reference[] = [
  { at: 'spec.triggers.*.authenticationRef', to: AUTHENTICATION },
  {
    at: 'spec.triggers.*.metadata',
    name: 'topic',
    to: KAFKA_TOPIC,
    anywhere: true,
    when: (metadata) => 'bootstrapServers' in metadata,
  },
  {
    at: 'spec.triggers.*.metadata',
    name: 'stream',
    to: STREAM,
    anywhere: true,
    when: (metadata) => 'natsServerMonitoringEndpoint' in metadata,
  },
];

/** Autoscalers scale something that is there. */
export const SCALING: Topic = {
  references: {
    'autoscaling/HorizontalPodAutoscaler': [
      { at: 'spec.scaleTargetRef', to: WORKLOAD },
      { at: 'spec.metrics.*.object.describedObject', to: { ...WORKLOAD, code: 'reference/object' } },
    ],
    'autoscaling.k8s.io/VerticalPodAutoscaler': [{ at: 'spec.targetRef', to: WORKLOAD }],
    'keda.sh/ScaledObject': [{ at: 'spec.scaleTargetRef', to: WORKLOAD }, ...KEDA_TRIGGERS],
    'keda.sh/ScaledJob': KEDA_TRIGGERS,
    'keda.sh/TriggerAuthentication': [
      { at: 'spec.secretTargetRef.*', to: SECRET },
      { at: 'spec.configMapTargetRef.*', to: CONFIG_MAP },
      { at: 'spec.boundServiceAccountToken.*', name: 'serviceAccountName', to: SERVICE_ACCOUNT },
    ],
    'argoproj.io/Rollout': [
      { at: 'spec.workloadRef', to: { ...WORKLOAD, code: 'reference/object' } },
      ...['canary.canaryService', 'canary.stableService', 'blueGreen.activeService', 'blueGreen.previewService'].map(
        (service) => ({ at: `spec.strategy.${service}`, to: SERVICE }),
      ),
    ],
  },
};
