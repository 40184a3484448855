import type { PostgresIntent, RoleIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import { fullIntent, intentOf, siteIntent, topologyOf } from './intents';

const role = (name: string, more: Partial<RoleIntent> = {}): RoleIntent => ({
  name,
  memberOf: [],
  isOwner: false,
  ...more,
});
const database = (name: string) => ({ name, owner: 'orders', extensions: [] });
const first = database('orders');
const withoutBackups = intentOf({ topology: topologyOf('eu-1', { is: 'primary' }) });

test.each<[string, PostgresIntent, string, string]>([
  [
    'a major without an image',
    intentOf({ major: 17 }),
    'version',
    'run PostgreSQL 17 without an image of it, and has those of 18',
  ],
  [
    'a role that nobody makes a password for',
    intentOf({ roles: [role('orders'), role('reader')] }),
    'roles.reader.secret',
    'make a password for any role but the owner of the first database',
  ],
  [
    'databases that are one object',
    intentOf({ databases: [first, database('audit_log'), database('audit-log')] }),
    'databases.audit-log',
    'tell it from audit_log: both are shop-db-audit-log',
  ],
  [
    'a name that no object can have',
    intentOf({ databases: [first, database('audit_')] }),
    'databases.audit_',
    'manage it as shop-db-audit-, which is no name for an object',
  ],
  [
    'a login where the operator keeps its certificates',
    intentOf({ roles: [role('orders'), role('ca', { secret: 'shop-db-ca' })] }),
    'roles.ca.secret',
    'read the login from Secret shop-db-ca, which it writes itself',
  ],
  [
    'a login where the operator puts that of the owner',
    intentOf({ roles: [role('orders'), role('app', { secret: 'shop-db-app' })] }),
    'roles.app.secret',
    'read the login from Secret shop-db-app, which it writes itself',
  ],
  [
    'a login where the poolers keep their certificate',
    fullIntent({ roles: [role('orders'), role('pooler', { secret: 'shop-db-pooler' })] }),
    'roles.pooler.secret',
    'read the login from Secret shop-db-pooler, which it writes itself',
  ],
  [
    'sites with nothing to begin from',
    withoutBackups,
    'replication',
    'copy a cluster to other sites without backups, which every site begins from',
  ],
])('%s', (_case, intent, prop, cannot) => {
  expect(CLOUDNATIVE_PG.refusals(intent)).toEqual([{ prop, cannot, fix: expect.stringMatching(/^[a-z]/) }]);
});

test.each<[string, PostgresIntent]>([
  ['the smallest', intentOf()],
  ['the largest', fullIntent()],
  ['a site', siteIntent('us-1', { is: 'replica', follows: 'eu-1' })],
  ['an owner called app, whose login is given', intentOf({ roles: [role('orders', { secret: 'shop-db-app' })] })],
])('%s is fine', (_case, intent) => {
  expect(CLOUDNATIVE_PG.refusals(intent)).toEqual([]);
});
