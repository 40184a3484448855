import { below, type FieldAges } from './field-age';
import { CLAIM, POD } from './pod-field-ages';

const TEMPLATE = below('template.spec', POD);

const WORKLOAD = below('spec', TEMPLATE);

const JOB: FieldAges = {
  ...TEMPLATE,
  backoffLimitPerIndex: { since: 28, on: 29 },
  managedBy: { since: 30, on: 32 },
  maxFailedIndexes: { since: 28, on: 29 },
  podReplacementPolicy: { since: 28, on: 29 },
  scheduling: { since: 37 },
  successPolicy: { since: 30, on: 31 },
};

/**
 * The fields that came to built-in kinds after Kubernetes 1.27, or that were off by default there, by `apiVersion kind`:
 * from the OpenAPI of every version and the list of feature gates.
 */
export const FIELD_AGES: Readonly<Record<string, FieldAges>> = {
  'v1 PersistentVolume': below('spec', CLAIM),
  'v1 PersistentVolumeClaim': below('spec', CLAIM),
  'v1 Pod': below('spec', POD),
  'v1 PodTemplate': TEMPLATE,
  'v1 ReplicationController': WORKLOAD,
  'v1 Service': { 'spec.trafficDistribution': { since: 30, on: 31 } },
  'apiextensions.k8s.io/v1 CustomResourceDefinition': { 'spec.versions.*.selectableFields': { since: 30, on: 31 } },
  'apps/v1 DaemonSet': WORKLOAD,
  'apps/v1 Deployment': WORKLOAD,
  'apps/v1 ReplicaSet': WORKLOAD,
  'apps/v1 StatefulSet': {
    ...WORKLOAD,
    'spec.updateStrategy.rollingUpdate.maxUnavailable': { since: 24, on: 35 },
    ...below('spec.volumeClaimTemplates.*.spec', CLAIM),
  },
  'autoscaling/v2 HorizontalPodAutoscaler': {
    'spec.behavior.scaleDown.tolerance': { since: 33, on: 35 },
    'spec.behavior.scaleUp.tolerance': { since: 33, on: 35 },
  },
  'batch/v1 CronJob': below('spec.jobTemplate.spec', JOB),
  'batch/v1 Job': below('spec', JOB),
  'storage.k8s.io/v1 CSIDriver': {
    'spec.nodeAllocatableUpdatePeriodSeconds': { since: 33, on: 35 },
    'spec.preventPodSchedulingIfMissing': { since: 36 },
    'spec.serviceAccountTokenInSecrets': { since: 35 },
  },
};
