import { api, type Api } from './api';
import { PREVIEWS } from './preview-apis';

function removed(minor: number, apiVersion: string, kinds: string, successor: string): Api {
  return api(apiVersion, kinds, { removed: minor, successor });
}

const RBAC = 'ClusterRole ClusterRoleBinding Role RoleBinding';
const WEBHOOKS = 'MutatingWebhookConfiguration ValidatingWebhookConfiguration';
const VALIDATING = 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding';
const MUTATING = 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding';
const POD_SECURITY = 'label the namespace for Pod Security admission, or write a ValidatingAdmissionPolicy';
const REVIEWS = 'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview';
const FLOW = 'FlowSchema PriorityLevelConfiguration';
const DEVICES = 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice';
const CORE =
  'Binding ConfigMap Event LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ' +
  'ReplicationController ResourceQuota Secret Service ServiceAccount';

const STABLE: readonly Api[] = [
  api('v1', CORE),
  api('v1', 'ComponentStatus', { deprecated: 19, instead: 'ask the health endpoints of the components' }),
  api('v1', 'Endpoints', { deprecated: 33, successor: 'discovery.k8s.io/v1 EndpointSlice' }),
  api('admissionregistration.k8s.io/v1', WEBHOOKS),
  api('admissionregistration.k8s.io/v1', VALIDATING, { since: 30 }),
  api('admissionregistration.k8s.io/v1', MUTATING, { since: 36 }),
  api('apiextensions.k8s.io/v1', 'CustomResourceDefinition'),
  api('apiregistration.k8s.io/v1', 'APIService'),
  api('apps/v1', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet'),
  api('authentication.k8s.io/v1', 'TokenRequest TokenReview'),
  api('authentication.k8s.io/v1', 'SelfSubjectReview', { since: 28 }),
  api('authorization.k8s.io/v1', REVIEWS),
  api('autoscaling/v1', 'HorizontalPodAutoscaler Scale'),
  api('autoscaling/v2', 'HorizontalPodAutoscaler'),
  api('batch/v1', 'CronJob Job'),
  api('certificates.k8s.io/v1', 'CertificateSigningRequest'),
  api('certificates.k8s.io/v1', 'ClusterTrustBundle PodCertificateRequest', { since: 37 }),
  api('coordination.k8s.io/v1', 'Lease'),
  api('discovery.k8s.io/v1', 'EndpointSlice'),
  api('events.k8s.io/v1', 'Event'),
  api('flowcontrol.apiserver.k8s.io/v1', FLOW, { since: 29 }),
  api('networking.k8s.io/v1', 'Ingress IngressClass NetworkPolicy'),
  api('networking.k8s.io/v1', 'IPAddress ServiceCIDR', { since: 33 }),
  api('node.k8s.io/v1', 'RuntimeClass'),
  api('policy/v1', 'Eviction PodDisruptionBudget'),
  api('rbac.authorization.k8s.io/v1', RBAC),
  api('resource.k8s.io/v1', DEVICES, { since: 34 }),
  api('resource.k8s.io/v1', 'DeviceTaintRule', { since: 37 }),
  api('scheduling.k8s.io/v1', 'PriorityClass'),
  api('storage.k8s.io/v1', 'CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment'),
  api('storage.k8s.io/v1', 'VolumeAttributesClass', { since: 34 }),
  api('storagemigration.k8s.io/v1', 'StorageVersionMigration', { since: 37 }),
];

const REMOVED: readonly Api[] = [
  removed(16, 'apps/v1beta1', 'ControllerRevision Deployment StatefulSet', 'apps/v1'),
  removed(16, 'apps/v1beta2', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet', 'apps/v1'),
  removed(16, 'extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 'apps/v1'),
  removed(16, 'extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1'),
  removed(22, 'extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1'),
  removed(22, 'admissionregistration.k8s.io/v1beta1', WEBHOOKS, 'admissionregistration.k8s.io/v1'),
  removed(22, 'apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'apiextensions.k8s.io/v1'),
  removed(22, 'apiregistration.k8s.io/v1beta1', 'APIService', 'apiregistration.k8s.io/v1'),
  removed(22, 'authentication.k8s.io/v1beta1', 'TokenReview', 'authentication.k8s.io/v1'),
  removed(22, 'authorization.k8s.io/v1beta1', REVIEWS, 'authorization.k8s.io/v1'),
  removed(22, 'certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 'certificates.k8s.io/v1'),
  removed(22, 'coordination.k8s.io/v1beta1', 'Lease', 'coordination.k8s.io/v1'),
  removed(22, 'networking.k8s.io/v1beta1', 'Ingress IngressClass', 'networking.k8s.io/v1'),
  removed(22, 'rbac.authorization.k8s.io/v1beta1', RBAC, 'rbac.authorization.k8s.io/v1'),
  removed(22, 'scheduling.k8s.io/v1beta1', 'PriorityClass', 'scheduling.k8s.io/v1'),
  removed(22, 'storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', 'storage.k8s.io/v1'),
  removed(23, 'rbac.authorization.k8s.io/v1alpha1', RBAC, 'rbac.authorization.k8s.io/v1'),
  removed(23, 'scheduling.k8s.io/v1alpha1', 'PriorityClass', 'scheduling.k8s.io/v1'),
  removed(25, 'autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'autoscaling/v2'),
  removed(25, 'batch/v1beta1', 'CronJob', 'batch/v1'),
  removed(25, 'discovery.k8s.io/v1beta1', 'EndpointSlice', 'discovery.k8s.io/v1'),
  removed(25, 'events.k8s.io/v1beta1', 'Event', 'events.k8s.io/v1'),
  removed(25, 'node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1'),
  removed(25, 'policy/v1beta1', 'PodDisruptionBudget', 'policy/v1'),
  api('extensions/v1beta1', 'PodSecurityPolicy', { removed: 16, instead: POD_SECURITY }),
  api('policy/v1beta1', 'PodSecurityPolicy', { removed: 25, instead: POD_SECURITY }),
  removed(26, 'autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'autoscaling/v2'),
  removed(26, 'flowcontrol.apiserver.k8s.io/v1beta1', FLOW, 'flowcontrol.apiserver.k8s.io/v1'),
  removed(27, 'storage.k8s.io/v1beta1', 'CSIStorageCapacity', 'storage.k8s.io/v1'),
  removed(27, 'resource.k8s.io/v1alpha1', 'ResourceClaim ResourceClaimTemplate', 'resource.k8s.io/v1'),
  api('flowcontrol.apiserver.k8s.io/v1beta2', FLOW, {
    deprecated: 26,
    removed: 29,
    successor: 'flowcontrol.apiserver.k8s.io/v1',
  }),
  api('flowcontrol.apiserver.k8s.io/v1beta3', FLOW, {
    deprecated: 29,
    removed: 32,
    successor: 'flowcontrol.apiserver.k8s.io/v1',
  }),
];

/** Every built-in API from those that Kubernetes 1.16 removed to those that 1.37 brings. */
export const APIS: readonly Api[] = [...STABLE, ...REMOVED, ...PREVIEWS];
