import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import type { ObjectStorage } from '../../../../../lib/model/postgres';
import { archiveOf, AWS_ROLE, backupsTo, fullIntent, intentOf, siteIntent, STORES } from './intents';

const PARAMETERS = Array.from({ length: 51 }, (_, at) => ({ parameter: `x.p${at}`, value: '1' }));
const images = (image: string) => ({ platform: { ...intentOf().platform, images: { '18': image } } });

function asking(...extensions: readonly string[]): Pick<PostgresIntent, 'databases'> {
  return { databases: [{ name: 'orders', owner: 'orders', extensions }] };
}

test.each<[string, PostgresIntent]>([
  ['the smallest database', intentOf({}, 'development')],
  ['all that production asks for', fullIntent()],
  ['the primary of several sites', siteIntent('eu-1', { is: 'primary' })],
  ['a site that follows', siteIntent('us-1', { is: 'replica', follows: 'eu-1' })],
  ['a site that takes over from a lost one', siteIntent('us-1', { is: 'primary', failover: 'eu-1' })],
  ['a lost site', siteIntent('eu-1', { is: 'lost' })],
  ...Object.entries(STORES).map(([name, store]): [string, PostgresIntent] => [
    `the store ${name}`,
    intentOf({ backups: backupsTo(store) }),
  ]),
  ['a role whose Secret is the own one', withRole({ secret: 'shop-db-pguser-orders' })],
  [
    'a restore up to a position',
    fullIntent({ recovery: { archive: archiveOf('a'), target: { to: 'lsn', lsn: '0/1' } } }),
  ],
  ['extensions of any kind', intentOf(asking('pg_trgm', 'vector', 'timescaledb', 'pg_cron', 'pgaudit'))],
  ['geography, where the image has it', intentOf({ ...asking('postgis'), ...images('a/crunchy-postgres-gis:18') })],
  ['geography, in an image of the team', intentOf({ ...asking('postgis'), ...images('registry/geography:18') })],
  ['a commit that waits for two if they are there', fullIntent({ durability: { standbys: 2, required: false } })],
])('nothing is refused of %s', (_, intent) => {
  expect(CRUNCHY.refusals(intent)).toEqual([]);
});

function withRole(more: Partial<PostgresIntent['roles'][number]>): PostgresIntent {
  return intentOf({ roles: [{ name: 'orders', memberOf: [], isOwner: true, ...more }] });
}

const to = (store: ObjectStorage): PostgresIntent => intentOf({ backups: backupsTo(store) });
const followed = siteIntent('us-1', { is: 'replica', follows: 'eu-1' });

test.each<[prop: string, intent: PostgresIntent]>([
  ['postgres.images.18', intentOf(images('ghcr.io/cloudnative-pg/postgresql:18.6'))],
  ['postgres.images.18', intentOf(images('ghcr.io/zalando/spilo-18:4.1'))],
  ['durability', fullIntent({ durability: { standbys: 2, required: true } })],
  ['parameters', intentOf({ parameters: PARAMETERS })],
  ['parameters', intentOf({ ...asking('pg_cron'), parameters: PARAMETERS.slice(0, 48) })],
  ['databases.orders.extensions', intentOf(asking('pg_trgm', 'postgis'))],
  ['databases.orders.extensions', intentOf({ ...asking('postgis_raster'), ...images('registry/crunchy-postgres:18') })],
  [
    'defaults.postgres.archive.compression',
    fullIntent({ defaults: { ...fullIntent().defaults, 'postgres.archive.compression': 'xz' } }),
  ],
  ['roles.order_items', withRole({ name: 'order_items' })],
  ['roles.orders.memberOf', withRole({ memberOf: ['pg_read_all_data'] })],
  ['roles.orders.secret', withRole({ secret: 'orders-login' })],
  ['postgres.backups.identity', to({ ...STORES.azure, credentials: { identity: { a: 'b' } } })],
  ['postgres.backups.identity', to({ ...STORES.minio, credentials: { identity: AWS_ROLE } })],
  ['postgres.backups.endpoint', to({ ...STORES.minio, endpoint: 'http://minio.storage.svc:9000' })],
  ['postgres.backups.region', to({ destination: 's3://backups', credentials: { secret: 'store' } })],
  [
    'postgres.backups.region',
    intentOf({
      recovery: {
        archive: archiveOf('a', { destination: 's3://b', credentials: { secret: 's' } }),
        target: { to: 'latest' },
      },
    }),
  ],
  ['replication', { ...followed, backups: undefined } as unknown as PostgresIntent],
  [
    'replication.hosts',
    siteIntent('us-1', { is: 'primary' }, STORES.awsRole, {
      sites: [{ cluster: 'us-1', archive: archiveOf('a'), host: 'db.us-1.example.com' }],
    }),
  ],
])('%s is refused', (prop, intent) => {
  const refusals = CRUNCHY.refusals(intent);
  expect(refusals.map((refusal) => refusal.prop)).toEqual([prop]);
  expect(refusals[0]?.cannot).toMatch(/^[a-z].*[^.]$/);
  expect(refusals[0]?.fix).toMatch(/^[a-z].*[^.]$/);
});

test('all is refused at once', () => {
  const intent = fullIntent({
    durability: { standbys: 2, required: true },
    roles: [{ name: 'orders', secret: 'a', memberOf: ['b'], isOwner: true }],
  });
  expect(CRUNCHY.refusals(intent).map(({ prop }) => prop)).toEqual([
    'durability',
    'roles.orders.memberOf',
    'roles.orders.secret',
  ]);
});
