import { found } from './dist';
import { cnpg, crunchy, ofCluster, zalando } from './manifests';

const INITDB = (text: string): string => cnpg(`bootstrap: { initdb: { ${text} } }`);

test.each([
  [
    'that a cluster was made with',
    INITDB('database: shop, owner: alice'),
    INITDB('database: shop, owner: bob'),
    ['database-owner spec.bootstrap.initdb.owner'],
  ],
  ['that is named like the database', INITDB('database: shop'), INITDB('database: shop, owner: shop'), []],
  [
    'of a Database',
    ofCluster('Database', 'name: shop, owner: alice'),
    ofCluster('Database', 'name: shop, owner: bob'),
    ['database-owner spec.owner'],
  ],
  [
    "of Zalando's",
    zalando('databases: { shop: alice, stock: alice }'),
    zalando('databases: { stock: alice, shop: bob }'),
    ['database-owner spec.databases.shop'],
  ],
  ['of a new database', zalando('databases: { shop: alice }'), zalando('databases: { shop: alice, stock: bob }'), []],
])('the owner changes %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

test.each([
  [
    'that a cluster was made with',
    INITDB('database: shop'),
    INITDB('database: store, owner: shop'),
    ['database-renamed spec.bootstrap.initdb.database'],
  ],
  [
    "of Zalando's",
    zalando('databases: { shop: alice }'),
    zalando('databases: { store: alice }'),
    ['database-renamed spec.databases.store'],
  ],
  [
    "of Zalando's that is of another owner",
    zalando('databases: { shop: alice }'),
    zalando('databases: { store: bob }'),
    [],
  ],
  [
    "of Crunchy's",
    crunchy('users: [{ name: alice, databases: [shop] }]'),
    crunchy('users: [{ name: alice, databases: [store] }]'),
    ['database-renamed spec.users.0.databases'],
  ],
  [
    "of Crunchy's that nobody wrote down",
    crunchy('port: 5432'),
    crunchy('users: [{ name: orders, databases: [store] }]'),
    ['database-renamed spec.users.0.databases'],
  ],
  [
    "of Crunchy's that is one more",
    crunchy('users: [{ name: alice, databases: [shop] }]'),
    crunchy('users: [{ name: alice, databases: [shop, store] }]'),
    [],
  ],
])('a database takes the place of another %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

const RECOVERY = (text: string): string => cnpg(`bootstrap: { recovery: { ${text} } }`);

test.each([
  ['a restore in place', INITDB('database: app'), RECOVERY('source: origin'), ['bootstrap spec.bootstrap.recovery']],
  [
    'another target of a restore that was',
    RECOVERY('source: origin, recoveryTarget: { targetTime: "2026-11-01T10:00:00Z" }'),
    RECOVERY('source: origin, recoveryTarget: { targetTime: "2026-11-01T11:00:00Z" }'),
    ['bootstrap spec.bootstrap.recovery'],
  ],
  ['nothing of a restore that was', RECOVERY('source: origin'), INITDB('database: app'), []],
  [
    'another layout of files',
    INITDB('dataChecksums: false'),
    INITDB('dataChecksums: true'),
    ['bootstrap? spec.bootstrap.initdb'],
  ],
  [
    'a clone in place',
    zalando('teamId: a'),
    zalando('clone: { cluster: b, timestamp: "2026-11-01T10:00:00+00:00" }'),
    ['bootstrap spec.clone'],
  ],
  [
    'a clone in place by variables',
    zalando('teamId: a'),
    zalando('env: [{ name: CLONE_WALG_S3_PREFIX, value: "s3://a/b" }]'),
    ['bootstrap spec.clone'],
  ],
  ['no clone any more', zalando('clone: { cluster: b }'), zalando('clone: {}'), []],
  [
    'another data source',
    crunchy('dataSource: { postgresCluster: { clusterName: a } }'),
    crunchy('dataSource: { postgresCluster: { clusterName: b } }'),
    ['bootstrap spec.dataSource'],
  ],
])('a cluster that exists is told %s', (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

const SQL = 'databaseInitSQL: { name: orders-extensions, key: init.sql }';

/** A cluster that is asked for extensions, by names such as `orders.pg_trgm`. */
function asked(extensions: string, spec: string): string {
  return crunchy(spec, 'orders', `annotations: { fairlead.dev/extensions: "${extensions}" }`);
}

/** One whose SQL makes them, and that loads libraries at the start. */
function making(extensions: string, libraries = ''): string {
  return asked(extensions, `${SQL}, config: { parameters: { shared_preload_libraries: "${libraries}" } }`);
}

const STANDBY = 'standby: { repoName: repo2 }';
const TOO_LATE = ['init-sql metadata.annotations[fairlead.dev/extensions]'];

test.each([
  ['one extension more', making('orders.pg_trgm'), making('orders.pg_trgm, orders.vector'), TOO_LATE],
  ['one in another database', making('orders.pg_trgm'), making('orders.pg_trgm, audit.pg_trgm'), TOO_LATE],
  ['the same in another order', making('orders.pg_trgm, audit.vector'), making('audit.vector,orders.pg_trgm'), []],
  // It stays where it is made, as with the other operators.
  ['one extension less', making('orders.pg_trgm, orders.vector'), making('orders.pg_trgm'), []],
  ['one more after a restore', asked('orders.pg_trgm', ''), asked('orders.pg_trgm, orders.vector', ''), TOO_LATE],
  ['one more, which its source makes', crunchy(STANDBY), asked('orders.vector', STANDBY), []],
  [
    'SQL where it becomes the primary',
    asked('orders.vector', `${STANDBY}, shutdown: true`),
    making('orders.vector'),
    [],
  ],
  ['SQL of another key', crunchy(SQL), crunchy(SQL.replace('init', 'more')), ['init-sql spec.databaseInitSQL']],
  ['SQL of another ConfigMap', crunchy(SQL), crunchy(SQL.replace('orders', 'b')), ['init-sql spec.databaseInitSQL']],
  ['SQL of others, whatever that does', crunchy(SQL), crunchy(`${SQL}, port: 5433`), []],
  ['its first SQL, which the operator runs at once', crunchy('port: 5432'), making('orders.pg_trgm'), []],
  ['no SQL any more', making('orders.pg_trgm'), crunchy('databaseInitSQL: null'), []],
  ['to make what is loaded with the next restart', crunchy(''), making('orders.pg_cron', 'pg_cron'), TOO_LATE],
  [
    'to make what is loaded already',
    crunchy('config: { parameters: { shared_preload_libraries: \'"pg_cron" , citus\' } }'),
    making('orders.pg_cron', 'pg_cron,citus'),
    [],
  ],
  [
    'to make what works from the next restart on',
    crunchy(''),
    making('orders.pg_stat_statements', 'pg_stat_statements'),
    [],
  ],
  ['to load what others make', crunchy(''), making('orders.pg_trgm', 'pg_cron'), []],
])("one of Crunchy's clusters that exists is given %s", (_, before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});
