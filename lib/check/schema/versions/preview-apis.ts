import { api, type Api } from './api';

/** An alpha API, or a beta API of 1.24 or newer: off unless the API server is told to serve it. */
function preview(apiVersion: string, kinds: string, since: number, life: Partial<Api> = {}): Api {
  const group = apiVersion.slice(0, apiVersion.indexOf('/'));
  return api(apiVersion, kinds, { since, offByDefault: true, successor: `${group}/v1`, ...life });
}

const VALIDATING = 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding';
const MUTATING = 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding';
const DEVICES = 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice';

/** The built-in APIs that were or are not on by default. */
export const PREVIEWS: readonly Api[] = [
  preview('admissionregistration.k8s.io/v1alpha1', VALIDATING, 26, { removed: 32 }),
  preview('admissionregistration.k8s.io/v1beta1', VALIDATING, 28, { deprecated: 31, removed: 34 }),
  preview('admissionregistration.k8s.io/v1alpha1', MUTATING, 32),
  preview('admissionregistration.k8s.io/v1beta1', MUTATING, 34, { deprecated: 37 }),
  preview('authentication.k8s.io/v1alpha1', 'SelfSubjectReview', 26, { removed: 32 }),
  preview('authentication.k8s.io/v1beta1', 'SelfSubjectReview', 27, { deprecated: 30, removed: 33 }),
  preview('certificates.k8s.io/v1alpha1', 'ClusterTrustBundle', 27, { removed: 37 }),
  preview('certificates.k8s.io/v1beta1', 'ClusterTrustBundle', 33, { deprecated: 36 }),
  preview('certificates.k8s.io/v1alpha1', 'PodCertificateRequest', 34, { removed: 35 }),
  preview('certificates.k8s.io/v1beta1', 'PodCertificateRequest', 35),
  preview('coordination.k8s.io/v1alpha1', 'LeaseCandidate', 31, { removed: 32 }),
  preview('coordination.k8s.io/v1alpha2', 'LeaseCandidate', 32),
  preview('coordination.k8s.io/v1beta1', 'LeaseCandidate', 33),
  preview('internal.apiserver.k8s.io/v1alpha1', 'StorageVersion', 20),
  preview('lifecycle.k8s.io/v1alpha1', 'Eviction EvictionRequest', 37),
  preview('networking.k8s.io/v1alpha1', 'ClusterCIDR', 25, { removed: 29 }),
  preview('networking.k8s.io/v1alpha1', 'IPAddress', 27, { removed: 31 }),
  preview('networking.k8s.io/v1alpha1', 'ServiceCIDR', 29, { removed: 31 }),
  preview('networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', 31, { deprecated: 34, removed: 37 }),
  preview('resource.k8s.io/v1alpha2', 'ResourceClaim ResourceClaimTemplate', 27, { removed: 31 }),
  preview('resource.k8s.io/v1alpha2', 'PodSchedulingContext ResourceClass', 27, { removed: 31 }),
  preview('resource.k8s.io/v1alpha2', 'ResourceClaimParameters ResourceClassParameters ResourceSlice', 30, {
    removed: 31,
  }),
  preview('resource.k8s.io/v1alpha3', DEVICES, 31, { removed: 34 }),
  preview('resource.k8s.io/v1alpha3', 'PodSchedulingContext', 31, { removed: 32 }),
  preview('resource.k8s.io/v1alpha3', 'DeviceTaintRule', 33),
  preview('resource.k8s.io/v1alpha3', 'ResourcePoolStatusRequest', 36),
  preview('resource.k8s.io/v1beta1', DEVICES, 32, { deprecated: 35 }),
  preview('resource.k8s.io/v1beta2', DEVICES, 33, { deprecated: 36 }),
  preview('resource.k8s.io/v1beta2', 'DeviceTaintRule', 36),
  preview('scheduling.k8s.io/v1alpha1', 'Workload', 35, { removed: 36 }),
  preview('scheduling.k8s.io/v1alpha2', 'PodGroup Workload', 36, { removed: 37 }),
  preview('scheduling.k8s.io/v1alpha3', 'CompositePodGroup PodGroup Workload', 37),
  preview('scheduling.k8s.io/v1beta1', 'PodGroup Workload', 37),
  preview('storage.k8s.io/v1alpha1', 'VolumeAttributesClass', 29, { removed: 35 }),
  preview('storage.k8s.io/v1beta1', 'VolumeAttributesClass', 31, { deprecated: 34, removed: 37 }),
  preview('storagemigration.k8s.io/v1alpha1', 'StorageVersionMigration', 30, { removed: 35 }),
  preview('storagemigration.k8s.io/v1beta1', 'StorageVersionMigration', 35),
];
