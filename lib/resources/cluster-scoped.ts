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
  'ClusterDeployment',
  'ClusterPool',
  'ClusterProfile',
  'ClusterResourceSet',
]);

/** Whether objects belong to no namespace, by `<group>/<kind>`. */
export type Scopes = ReadonlyMap<string, boolean>;

/** What the definitions of custom kinds say that stand among the objects. */
export function definedScopes(objects: readonly KubernetesObject[]): Scopes {
  const definitions = objects.filter(({ kind }) => kind === 'CustomResourceDefinition');
  return new Map(
    definitions.map(({ spec }) => {
      const { group, scope, names } = Object(spec) as DefinitionSpec;
      return [`${group ?? ''}/${names?.kind ?? ''}`, scope === 'Cluster'];
    }),
  );
}

interface DefinitionSpec {
  readonly group?: string;
  readonly scope?: string;
  readonly names?: { readonly kind?: string } | null;
}

/**
 * Whether an object belongs to no namespace.
 *
 * @param scopes The custom kinds that are known; any other is told by its name, since no API server is asked.
 */
export function isClusterScoped(
  { apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>,
  scopes: Scopes,
): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const defined = scopes.get(`${group}/${kind}`);
  if (defined !== undefined) return defined;
  if (!group.includes('.') || group.endsWith('.k8s.io')) {
    if (BUILT_IN.has(kind)) return true;
  }
  return CUSTOM.has(kind) || (kind.startsWith('Cluster') && !NAMESPACED.has(kind));
}
