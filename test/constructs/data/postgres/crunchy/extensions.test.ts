import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import { archiveOf, fullIntent, intentOf, siteIntent, specOf, yaml } from './intents';

const DATABASES: PostgresIntent['databases'] = [
  { name: 'orders', owner: 'orders', extensions: ['cube', 'earthdistance', 'uuid-ossp'] },
  { name: 'archive', owner: 'orders', extensions: [] },
  { name: 'audit', owner: 'orders', extensions: ['pg_trgm'] },
];

function asking(...extensions: readonly string[]): Partial<PostgresIntent> {
  return { databases: [{ name: 'orders', owner: 'orders', extensions }] };
}

test('the operator is given SQL that makes the extensions of each database, in the order of the author', () => {
  const intent = intentOf({ databases: DATABASES });
  const [cluster, script, ...others] = CRUNCHY.objects(intent);
  expect(others).toEqual([]);
  expect(yaml(script)).toMatchInlineSnapshot(`
   "id: extensions
   apiVersion: v1
   kind: ConfigMap
   name: shop-db-extensions
   body:
     data:
       init.sql: |
         \\set ON_ERROR_STOP on
         \\c "orders"
         CREATE EXTENSION IF NOT EXISTS "cube";
         CREATE EXTENSION IF NOT EXISTS "earthdistance";
         CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
         \\c "audit"
         CREATE EXTENSION IF NOT EXISTS "pg_trgm";
   "
  `);
  expect(specOf(intent)).toMatchObject({ databaseInitSQL: { name: 'shop-db-extensions', key: 'init.sql' } });
  expect(cluster?.annotations).toHaveProperty(
    ['fairlead.dev/extensions'],
    'orders.cube, orders.earthdistance, orders.uuid-ossp, audit.pg_trgm',
  );
});

const restored = fullIntent({ recovery: { archive: archiveOf('a'), target: { to: 'latest' } } });
const primary = siteIntent('eu-1', { is: 'primary' });
const replica = siteIntent('us-1', { is: 'replica', follows: 'eu-1' });

test.each<[string, PostgresIntent, boolean]>([
  ['a new cluster', fullIntent(asking('pg_trgm')), true],
  ['a new cluster without extensions', fullIntent(), false],
  ['a restored cluster, which has them', { ...restored, ...asking('pg_trgm') }, false],
  ['the primary of several sites', { ...primary, ...asking('pg_trgm') }, true],
  ['a site that follows, which gets them', { ...replica, ...asking('pg_trgm') }, false],
  ['a lost site, which stays as it was', { ...siteIntent('eu-1', { is: 'lost' }), ...asking('pg_trgm') }, true],
])('SQL for %s', (_, intent, expected) => {
  const [cluster, ...others] = CRUNCHY.objects(intent);
  expect('databaseInitSQL' in specOf(intent)).toBe(expected);
  const asked = intent.databases[0].extensions.map((extension) => `orders.${extension}`).join(', ');
  expect(cluster?.annotations?.['fairlead.dev/extensions'] ?? '').toBe(asked);
  expect(others.map(({ kind, name }) => `${kind}/${name}`)).toEqual(expected ? ['ConfigMap/shop-db-extensions'] : []);
});

test.each<[extensions: readonly string[], parameters: Readonly<Record<string, string>> | undefined]>([
  [['pg_trgm', 'vector'], undefined],
  [['timescaledb', 'citus'], { shared_preload_libraries: 'citus,timescaledb' }],
  // The operator counts statements only where it is monitored.
  [['pg_stat_statements'], { shared_preload_libraries: 'pg_stat_statements' }],
  // It loads this one everywhere, where it logs nothing by itself.
  [['pgaudit'], { 'pgaudit.log': 'ddl, role' }],
  [
    ['pg_cron'],
    {
      'cron.database_name': 'orders',
      'cron.use_background_workers': 'on',
      shared_preload_libraries: 'pg_cron',
    },
  ],
])('parameters that %j ask for', (extensions, parameters) => {
  expect(specOf(intentOf(asking(...extensions))).config?.parameters).toEqual(parameters);
});

test.each([
  ['what is set', [{ parameter: 'pgaudit.log', value: 'all' }], ['pgaudit'], { 'pgaudit.log': 'all' }],
  [
    'libraries of the team come first, and none twice',
    [{ parameter: 'shared_preload_libraries', value: 'auto_explain, pg_net' }],
    ['pg_net', 'timescaledb'],
    { shared_preload_libraries: 'auto_explain,pg_net,timescaledb' },
  ],
  [
    'libraries that no extension asks for',
    [{ parameter: 'shared_preload_libraries', value: 'auto_explain, auth_delay' }],
    ['pg_trgm'],
    { shared_preload_libraries: 'auto_explain, auth_delay' },
  ],
])('parameters of the team: %s', (_, parameters, extensions, expected) => {
  expect(specOf(intentOf({ ...asking(...extensions), parameters })).config?.parameters).toEqual(expected);
});

test.each<[string, PostgresIntent]>([
  ['a restored cluster', restored],
  ['a site that follows', replica],
])('%s loads the libraries that its data needs', (_, intent) => {
  const { config } = specOf({ ...intent, ...asking('timescaledb') });
  expect(config?.parameters).toMatchObject({ shared_preload_libraries: 'timescaledb' });
});
