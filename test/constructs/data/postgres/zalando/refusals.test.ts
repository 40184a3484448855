import type { PostgresIntent, RoleIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { ZALANDO } from '../../../../../lib/constructs/data/postgres/operators/zalando/zalando';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import { archiveOf, backupsTo, fullIntent, intentOf, siteIntent, STORES } from './intents';

const role = (more: Partial<RoleIntent>): RoleIntent => ({ name: 'orders', memberOf: [], isOwner: true, ...more });

const LOGIN = 'orders.shop-db.credentials.postgresql.acid.zalan.do';

function image(name: string): PostgresIntent {
  const { platform } = intentOf();
  return intentOf({ platform: { ...platform, images: { '18': name } } });
}

function pooledBy(clients: number): PostgresIntent {
  const { pooler } = fullIntent();
  return fullIntent({ ...(pooler && { pooler: { ...pooler, clients } }) });
}

function identity(store: Pick<ObjectStorage, 'destination'>, annotations: Readonly<Record<string, string>>) {
  return intentOf({ backups: backupsTo({ ...store, credentials: { identity: annotations } }) });
}

function recovered(target: NonNullable<PostgresIntent['recovery']>['target']): PostgresIntent {
  return intentOf({ recovery: { archive: archiveOf('shop-db-18'), target } });
}

function streamed(): PostgresIntent {
  const { topology, ...intent } = siteIntent('us-1', { is: 'replica', follows: 'eu-1' });
  const sites = (topology?.sites ?? []).map((site) => ({ ...site, host: 'db.example.com' }));
  return { ...intent, ...(topology && { topology: { ...topology, sites } }) };
}

function withoutBackups(): PostgresIntent {
  const { topology } = siteIntent('eu-1', { is: 'primary' });
  return intentOf({ ...(topology && { topology }) });
}

test.each<[string, PostgresIntent, string, string]>([
  [
    'an image of another operator',
    image('ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie'),
    'postgres.images.18',
    'run ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie, which is no image of Spilo',
  ],
  [
    'a volume for the log',
    intentOf({ walStorage: { size: '20Gi' } }),
    'walStorage',
    'give the write-ahead log a volume of its own',
  ],
  [
    'two standbys that must confirm',
    intentOf({ instances: 3, durability: { standbys: 2, required: true } }),
    'durability',
    'stop writing while one of 2 standbys can still confirm',
  ],
  [
    'a scheduler in the database of an application',
    intentOf({ databases: [{ name: 'orders', owner: 'orders', extensions: ['pg_trgm', 'pg_cron'] }] }),
    'databases.orders.extensions',
    'create pg_cron in any database but postgres, where Spilo has it already',
  ],
  [
    'a role within another',
    intentOf({ roles: [role({ memberOf: ['pg_read_all_data'] })] }),
    'roles.orders.memberOf',
    'make a role a member of others',
  ],
  [
    'a login of the team',
    intentOf({ roles: [role({ secret: 'orders-login' })] }),
    'roles.orders.secret',
    'read a login from Secret orders-login',
  ],
  [
    'more clients than the pooler takes',
    pooledBy(10_001),
    'pooler.clients',
    'let more than 10000 clients into an instance of the pooler',
  ],
  [
    'a position in the log',
    recovered({ to: 'lsn', lsn: '0/3000060' }),
    'recovery.at',
    'restore up to a position in the log',
  ],
  [
    'a restore point',
    recovered({ to: 'name', name: 'before', backup: 'base_1' }),
    'recovery.at',
    'restore up to a named restore point',
  ],
  [
    'an identity of Google',
    identity({ destination: 'gs://b' }, { 'iam.gke.io/gcp-service-account': 'a' }),
    'postgres.backups.identity',
    'annotate the service account of a database: all of a namespace share postgres-pod',
  ],
  [
    'an identity of AWS with more than a role',
    identity({ destination: 's3://b' }, { 'eks.amazonaws.com/role-arn': 'a', 'eks.amazonaws.com/audience': 'b' }),
    'postgres.backups.identity',
    'annotate the service account of a database: all of a namespace share postgres-pod',
  ],
  [
    'pods that Google knows, whose bucket Spilo takes for a key',
    identity({ destination: 'gs://b' }, {}),
    'postgres.backups.identity',
    'get into Google Cloud Storage by the identity of its pods',
  ],
  [
    'an extension whose library Spilo does not load',
    intentOf({ databases: [{ name: 'orders', owner: 'orders', extensions: ['pgaudit'] }] }),
    'databases.orders.extensions',
    'create pgaudit, which needs a library that Spilo does not load, or a schema of its own',
  ],
  [
    'sites with nothing to begin from',
    withoutBackups(),
    'replication',
    'copy a cluster to other sites without backups, which every site begins from',
  ],
  [
    'a site that follows through Azure',
    siteIntent('us-1', { is: 'replica', follows: 'eu-1' }, {}, STORES.azure),
    'replication',
    'follow an archive in Azure',
  ],
  [
    'sites that stream',
    streamed(),
    'replication.hosts',
    'log in at the primary of another cluster to replicate from it',
  ],
  [
    'a switchover by a token',
    siteIntent('us-1', { is: 'primary', token: 'abc' }, { primary: 'us-1' }),
    'replication.primary.token',
    'demote a primary and hand it over by a token',
  ],
])('%s', (_case, intent, prop, cannot) => {
  expect(ZALANDO.refusals(intent)).toEqual([{ prop, cannot, fix: expect.stringMatching(/^[a-z].*[^.]$/) as unknown }]);
});

test('all that cannot be is told at once', () => {
  const intent = intentOf({
    walStorage: { size: '20Gi' },
    roles: [role({ memberOf: ['a'], secret: 'b' })],
    durability: { standbys: 2, required: true },
  });
  expect(ZALANDO.refusals(intent).map(({ prop }) => prop)).toEqual([
    'walStorage',
    'durability',
    'roles.orders.memberOf',
    'roles.orders.secret',
  ]);
});

test.each<[string, PostgresIntent]>([
  ['the smallest', intentOf()],
  ['the largest', fullIntent()],
  ['an image of Spilo', image('ghcr.io/zalando/spilo-18:4.1-p2')],
  ['the login that the operator would make', intentOf({ roles: [role({ secret: LOGIN })] })],
  ['two standbys that may confirm', intentOf({ instances: 3, durability: { standbys: 2, required: false } })],
  ['as many clients as the pooler takes', pooledBy(10_000)],
  ['everything that was archived', recovered({ to: 'latest' })],
  ['a role of AWS', identity({ destination: 's3://b' }, { 'eks.amazonaws.com/role-arn': 'a' })],
  ['a node that may write itself', identity({ destination: 's3://b' }, {})],
  ['a primary', siteIntent('eu-1', { is: 'primary' })],
  ['a primary after a failover', siteIntent('us-1', { is: 'primary', failover: 'eu-1' })],
  ['a site that follows', siteIntent('us-1', { is: 'replica', follows: 'eu-1' })],
  ['a lost site', siteIntent('eu-1', { is: 'lost' })],
])('%s is fine', (_case, intent) => {
  expect(ZALANDO.refusals(intent)).toEqual([]);
});
