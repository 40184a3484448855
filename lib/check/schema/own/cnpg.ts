import type { StructuralSchema, ValidationRule } from '../structural/structural-schema';
import { choice, flag, keeping, list, listByKey, object, resource, text, whole, withDefault } from './build';
import { CONDITION, TIME } from './common';

const NAME_RULES: readonly ValidationRule[] = [
  { rule: 'self.name.size() != 0', message: 'the role must have a name' },
  {
    rule: "!(self.name in ['postgres', 'streaming_replica'])",
    message: 'postgres and streaming_replica are roles of the operator',
  },
  { rule: "!self.name.startsWith('pg_')", message: 'names that start with pg_ belong to PostgreSQL' },
  { rule: "!self.name.startsWith('cnpg_')", message: 'names that start with cnpg_ belong to the operator' },
];

const RULES: readonly ValidationRule[] = [
  {
    rule: "!has(self.ensure) || self.ensure != 'absent'",
    message: 'a role goes with its object, where databaseRoleReclaimPolicy is delete; ensure may not be absent',
  },
  {
    rule: '!has(self.passwordSecret) || !has(self.disablePassword) || !self.disablePassword',
    message: 'passwordSecret and disablePassword exclude each other',
  },
  {
    rule: '!has(self.clientCertificate) || !self.clientCertificate.enabled || (has(self.login) && self.login)',
    message: 'clientCertificate needs a role that may log in',
    fieldPath: '.clientCertificate',
  },
];

const SPEC = object(
  {
    bypassrls: flag(),
    clientCertificate: object({ enabled: withDefault(true, flag()) }),
    cluster: object({ name: withDefault('', text()) }),
    comment: text(),
    connectionLimit: withDefault(-1, whole({ format: 'int64' })),
    createdb: flag(),
    createrole: flag(),
    databaseRoleReclaimPolicy: withDefault('retain', choice('delete', 'retain')),
    disablePassword: flag(),
    ensure: withDefault('present', choice('present', 'absent')),
    inRoles: list(text()),
    inherit: withDefault(true, flag()),
    login: flag(),
    name: text(),
    passwordSecret: object({ name: text() }, 'name'),
    replication: flag(),
    superuser: flag(),
    validUntil: TIME,
  },
  'cluster',
  'name',
);

const STATUS = object({
  applied: flag(),
  clientCertificate: object({ expiration: text(), message: text() }),
  conditions: list(CONDITION),
  message: text(),
  observedGeneration: whole({ format: 'int64' }),
  secretResourceVersion: text(),
});

/** A role of PostgreSQL, as CloudNativePG 1.30 has it. What is immutable there needs the object as it was. */
export const DATABASE_ROLE = resource(keeping(SPEC, ...NAME_RULES, ...RULES), STATUS, 'metadata', 'spec');

const SECONDS = whole({ format: 'int32', minimum: 1 });

/** Name of the image of a part that is not PostgreSQL, such as `pgbouncer`. */
const COMPONENT = text({ maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' });

/** What 1.30 added to the `spec` of a Cluster, which the models have as it was in 1.29. */
export const ADDED_TO_CLUSTER: Readonly<Record<string, StructuralSchema>> = {
  primaryLease: object({
    leaseDurationSeconds: SECONDS,
    releasedLeaseDurationSeconds: SECONDS,
    renewDeadlineSeconds: SECONDS,
    retryPeriodSeconds: SECONDS,
  }),
};

/** What 1.30 added to the `spec` of an ImageCatalog and of a ClusterImageCatalog. */
export const ADDED_TO_IMAGE_CATALOG: Readonly<Record<string, StructuralSchema>> = {
  componentImages: {
    ...listByKey(object({ image: text(), key: COMPONENT }, 'image', 'key'), 'key'),
    maxItems: 32,
  },
};

/** What 1.30 added to the `pgbouncer` of a Pooler. */
export const ADDED_TO_PGBOUNCER: Readonly<Record<string, StructuralSchema>> = {
  image: text(),
  imageCatalogRef: object({ apiGroup: text(), key: COMPONENT, kind: text(), name: text() }, 'key', 'kind', 'name'),
};

/** What 1.30 added to the `monitoring` of a Pooler. */
export const ADDED_TO_POOLER_MONITORING: Readonly<Record<string, StructuralSchema>> = {
  tls: object({ enabled: withDefault(false, flag()) }),
};
