import { CONFIG_MAP, SECRET, SERVICE_ACCOUNT, STORAGE_CLASS, VOLUME_CLAIM } from '../kinds';
import { POD_TEMPLATES } from '../pod-template';
import { below, type Reference, type Topic } from '../reference';
import { podFaults } from './pod-itself';

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'];

/** What a container reads; CloudNativePG keeps the same fields elsewhere. */
export const ENVIRONMENT: readonly Reference[] = [
  { at: 'env.*.valueFrom.configMapKeyRef', to: CONFIG_MAP },
  { at: 'env.*.valueFrom.secretKeyRef', to: SECRET },
  { at: 'envFrom.*.configMapRef', to: CONFIG_MAP },
  { at: 'envFrom.*.secretRef', to: SECRET },
];

const VOLUMES: readonly Reference[] = [
  { at: 'volumes.*.configMap', to: CONFIG_MAP },
  { at: 'volumes.*.secret', to: SECRET, name: 'secretName' },
  { at: 'volumes.*.projected.sources.*.configMap', to: CONFIG_MAP },
  { at: 'volumes.*.projected.sources.*.secret', to: SECRET },
  {
    at: 'volumes.*.projected.sources.*.clusterTrustBundle',
    to: { group: 'certificates.k8s.io', kind: 'ClusterTrustBundle', code: 'reference/object' },
  },
  { at: 'volumes.*.persistentVolumeClaim', to: VOLUME_CLAIM, name: 'claimName' },
  { at: 'volumes.*.ephemeral.volumeClaimTemplate.spec.storageClassName', to: STORAGE_CLASS },
  { at: 'volumes.*.csi.nodePublishSecretRef', to: SECRET },
  {
    at: 'volumes.*.csi.volumeAttributes.secretProviderClass',
    to: { group: 'secrets-store.csi.x-k8s.io', kind: 'SecretProviderClass', code: 'reference/secret-store' },
  },
  { at: 'volumes.*.azureFile', to: SECRET, name: 'secretName' },
  ...['cephfs', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'].map((type) => ({
    at: `volumes.*.${type}.secretRef`,
    to: SECRET,
  })),
];

const POD: readonly Reference[] = [
  ...CONTAINER_LISTS.flatMap((list) => below(`${list}.*`, ENVIRONMENT)),
  ...VOLUMES,
  { at: 'imagePullSecrets.*', to: SECRET },
  { at: 'serviceAccountName', to: SERVICE_ACCOUNT },
  {
    at: 'priorityClassName',
    to: { group: 'scheduling.k8s.io', kind: 'PriorityClass', code: 'reference/priority-class' },
  },
  { at: 'runtimeClassName', to: { group: 'node.k8s.io', kind: 'RuntimeClass', code: 'reference/runtime-class' } },
  {
    at: 'resourceClaims.*',
    name: 'resourceClaimName',
    to: { group: 'resource.k8s.io', kind: 'ResourceClaim', code: 'reference/object' },
  },
  {
    at: 'resourceClaims.*',
    name: 'resourceClaimTemplateName',
    to: { group: 'resource.k8s.io', kind: 'ResourceClaimTemplate', code: 'reference/object' },
  },
];

/** What pods point to, in whatever kind their template stands. */
export const PODS: Topic = {
  references: {
    ...Object.fromEntries(
      Object.entries(POD_TEMPLATES).map(([kind, template]) => [
        kind,
        below(template === '' ? 'spec' : `${template}.spec`, POD),
      ]),
    ),
    ServiceAccount: [
      { at: 'imagePullSecrets.*', to: SECRET },
      { at: 'secrets.*', to: SECRET },
    ],
  },
  checks: Object.fromEntries(Object.keys(POD_TEMPLATES).map((kind) => [kind, podFaults])),
};
