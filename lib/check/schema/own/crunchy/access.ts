import type { StructuralSchema, ValidationRule } from '../../structural/structural-schema';
import { anything, choice, flag, keeping, list, listByKey, mapOf, object, text, whole, withDefault } from '../build';
import { TEXTS } from '../common';
import { AVAILABLE } from './instances';
import { CLAIM, KEY_FIELDS, LISTENING, METADATA, SERVICE, SIDECAR, SPREAD_PODS, VOLUMES } from './parts';
import { CONTAINER } from '../pod/container';
import { KEYS_AS_FILES, PROJECTIONS } from '../pod/projections';

const WORD = { minLength: 1, maxLength: 20, pattern: '^[-a-z0-9]+$' };
const NAMES = list(text({ minLength: 1, maxLength: 63 }), { maxItems: 20 });
const SETTING: StructuralSchema = { 'x-kubernetes-int-or-string': true };

const SEARCHED = '["ldapbasedn", "ldapbinddn", "ldapbindpasswd", "ldapsearchattribute", "ldapsearchfilter"]';
const SURROUNDED = '["ldapprefix", "ldapsuffix"]';

const HBA_RULES: readonly ValidationRule[] = [
  {
    rule: 'has(self.hba) != (has(self.connection) || has(self.databases) || has(self.method) || has(self.options) || has(self.users))',
    message: 'a rule is either a line of pg_hba.conf in hba, or told field by field',
  },
  {
    rule: 'has(self.hba) || (has(self.connection) && has(self.method))',
    message: 'a rule without hba needs connection and method',
  },
  {
    rule: 'has(self.hba) || !has(self.method) || self.method != "ldap" || (has(self.options) && ["ldapbasedn", "ldapprefix", "ldapsuffix"].exists(name, name in self.options))',
    message: 'the method ldap needs the option ldapbasedn, ldapprefix or ldapsuffix',
  },
  {
    rule: `has(self.hba) || !has(self.method) || self.method != "ldap" || !has(self.options) || !(${SEARCHED}.exists(name, name in self.options) && ${SURROUNDED}.exists(name, name in self.options))`,
    message: 'ldapprefix and ldapsuffix do not go with options that search a directory',
  },
  {
    rule: 'has(self.hba) || !has(self.method) || self.method != "radius" || (has(self.options) && ["radiusservers", "radiussecrets"].all(name, name in self.options))',
    message: 'the method radius needs the options radiusservers and radiussecrets',
  },
];

const HBA = keeping(
  object({
    connection: text(WORD),
    databases: NAMES,
    hba: keeping(text({ minLength: 1, maxLength: 100, pattern: '^[[:print:]]+$' }), {
      rule: '!self.trim().startsWith("include")',
      message: 'a line cannot include other files',
    }),
    method: keeping(text(WORD), { rule: 'self != "trust"', message: 'the method trust lets anybody in' }),
    options: { ...mapOf(SETTING), maxProperties: 20 },
    users: NAMES,
  }),
  ...HBA_RULES,
);

/** Who may connect, and how they prove who they are. */
export const AUTHENTICATION = object({ rules: list(HBA, { maxItems: 10 }) });

const USER = object(
  {
    databases: list(text({ minLength: 1, maxLength: 63 }), { 'x-kubernetes-list-type': 'set' }),
    name: text({ minLength: 1, maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' }),
    options: keeping(
      text({ maxLength: 200, pattern: '^[^;]*$' }),
      { rule: '!self.matches("(?i:PASSWORD)")', message: "the operator sets a user's password, options cannot" },
      { rule: '!self.matches("(?:--|/[*]|[*]/)")', message: 'options cannot hold comments' },
    ),
    password: object({ type: withDefault('ASCII', choice('ASCII', 'AlphaNumeric')) }),
  },
  'name',
);

/** The roles that may log in. */
export const USERS = { ...listByKey(USER, 'name'), maxItems: 64 };

const PGBOUNCER_CONFIG = object({
  databases: TEXTS,
  files: PROJECTIONS,
  global: keeping(
    { ...TEXTS, maxProperties: 50 },
    {
      rule: '!has(self.logfile) || self.logfile.endsWith(".log")',
      message: 'the name of the log file must end with .log',
      fieldPath: '.logfile',
    },
  ),
  users: TEXTS,
});

const PGBOUNCER = object({
  ...SPREAD_PODS,
  config: PGBOUNCER_CONFIG,
  containers: list(CONTAINER),
  customTLSSecret: KEYS_AS_FILES,
  image: text(),
  metadata: METADATA,
  minAvailable: AVAILABLE,
  port: withDefault(5432, LISTENING),
  replicas: withDefault(1, whole({ format: 'int32', minimum: 0 })),
  service: SERVICE,
  sidecars: object({ pgbouncerConfig: SIDECAR }),
  volumes: VOLUMES,
});

/** What stands between applications and the database. */
export const PROXY = object({ pgBouncer: PGBOUNCER }, 'pgBouncer');

const PGADMIN = object(
  {
    ...SPREAD_PODS,
    config: object({
      files: PROJECTIONS,
      ldapBindPassword: object({ ...KEY_FIELDS, optional: flag() }, 'key', 'name'),
      settings: anything(),
    }),
    dataVolumeClaimSpec: CLAIM,
    image: text(),
    metadata: METADATA,
    replicas: withDefault(1, whole({ format: 'int32', minimum: 0, maximum: 1 })),
    service: SERVICE,
  },
  'dataVolumeClaimSpec',
);

/** A web page to look into the database. */
export const USER_INTERFACE = object({ pgAdmin: PGADMIN }, 'pgAdmin');
