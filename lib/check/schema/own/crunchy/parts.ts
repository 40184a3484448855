import { choice, flag, keeping, list, listByKey, object, text, whole, withDefault } from '../build';
import { QUANTITY, RESOURCES, TEXTS } from '../common';
import { CLAIM_FIELDS } from '../pod/claim';
import { AFFINITY, TOLERATIONS, TOPOLOGY_SPREAD } from '../pod/placement';

/** A number of 32 bits. */
export const COUNT = whole({ format: 'int32' });

/** A port that a server listens on without privileges. */
export const LISTENING = whole({ format: 'int32', minimum: 1024 });

/** Labels and annotations of what is made. */
export const METADATA = object({ annotations: TEXTS, labels: TEXTS });

/** The definition takes longer names too, such as repo10, of which only the first digit would count. */
export const REPO_NAME = choice('repo1', 'repo2', 'repo3', 'repo4');

/** Where pods run, and what each of their main containers gets. */
export const PODS = { affinity: AFFINITY, priorityClassName: text(), resources: RESOURCES, tolerations: TOLERATIONS };

/** The same for pods of which there may be several. */
export const SPREAD_PODS = { ...PODS, topologySpreadConstraints: TOPOLOGY_SPREAD };

/** A container beside the main one. */
export const SIDECAR = object({ resources: RESOURCES });

/** Where logs go. */
export const LOG = object({ path: text({ maxLength: 256 }) });

/** A claim of storage that stays as large as it was asked for. */
export const CLAIM = object(CLAIM_FIELDS);

/** A claim of storage that may grow by itself. */
export const GROWING_CLAIM = object({
  ...CLAIM_FIELDS,
  autoGrow: object({
    maxGrow: QUANTITY,
    trigger: withDefault(75, whole({ format: 'int32', minimum: 50, maximum: 90 })),
  }),
});

const VOLUME = keeping(
  object(
    {
      claimName: text({
        minLength: 1,
        maxLength: 253,
        pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
      }),
      containers: list(text({ minLength: 1, maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' }), {
        maxItems: 10,
        'x-kubernetes-list-type': 'set',
      }),
      image: object(
        { pullPolicy: choice('Always', 'Never', 'IfNotPresent'), reference: text({ minLength: 1 }) },
        'reference',
      ),
      name: text({ minLength: 1, maxLength: 55, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' }),
      readOnly: flag(),
    },
    'name',
  ),
  { rule: 'has(self.claimName) != has(self.image)', message: 'a volume is either a claim or an image' },
  {
    rule: '!has(self.image) || !has(self.readOnly) || self.readOnly',
    message: 'an image can only be read',
    fieldPath: '.readOnly',
  },
);

/** Volumes beside the operator's own. */
export const MORE_VOLUMES = { ...listByKey(VOLUME, 'name'), maxItems: 10 };

/** The same where nothing else is said of volumes. */
export const VOLUMES = object({ additional: MORE_VOLUMES });

const POLICY = choice('Cluster', 'Local');

/** How a Service is reached. */
export const SERVICE = object({
  externalTrafficPolicy: POLICY,
  internalTrafficPolicy: POLICY,
  ipFamilies: list(choice('IPv4', 'IPv6')),
  ipFamilyPolicy: choice('SingleStack', 'PreferDualStack', 'RequireDualStack'),
  metadata: METADATA,
  nodePort: COUNT,
  type: withDefault('ClusterIP', choice('ClusterIP', 'NodePort', 'LoadBalancer')),
});

/** A key of a Secret or ConfigMap that becomes a file. */
export const KEY_FIELDS = {
  key: keeping(text({ minLength: 1, maxLength: 253, pattern: '^[-._a-zA-Z0-9]+$' }), {
    rule: "self != '.' && !self.startsWith('..')",
    message: 'no file can be called . or start with ..',
  }),
  name: text({
    minLength: 1,
    maxLength: 253,
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
  }),
};
