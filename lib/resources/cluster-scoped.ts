import type { KubernetesObject } from '../model/manifest';

/** Built-in kinds that belong to no namespace: `kubectl api-resources --namespaced=false`. */
const BUILT_IN = new Set([
  'APIService',
  'CertificateSigningRequest',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterTrustBundle',
  'ComponentStatus',
  'CSIDriver',
  'CSINode',
  'CustomResourceDefinition',
  'DeviceClass',
  'FlowSchema',
  'IngressClass',
  'IPAddress',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'ResourceSlice',
  'RuntimeClass',
  'ServiceCIDR',
  'StorageClass',
  'StorageVersionMigration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
  'VolumeAttributesClass',
]);

/** Custom kinds in wide use that belong to no namespace, beside those whose name begins with `Cluster`. */
const CUSTOM = new Set([
  'GatewayClass',
  'NodePool',
  'EC2NodeClass',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'CompositeResourceDefinition',
  'Composition',
  'VolumeSnapshotClass',
  'VolumeSnapshotContent',
]);

/** Kinds that begin with `Cluster` and belong to a namespace all the same. */
const NAMESPACED = new Set([
  'Cluster',
  'ClusterServiceVersion',
  'ClusterClass',
  'ClusterProfile',
  'ClusterResourceSet',
]);

/** Whether an object belongs to no namespace. A custom kind is told by its name, since no API server is asked. */
export function isClusterScoped({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  if (!group.includes('.') || group.endsWith('.k8s.io')) {
    if (BUILT_IN.has(kind)) return true;
  }
  return CUSTOM.has(kind) || (kind.startsWith('Cluster') && !NAMESPACED.has(kind));
}
