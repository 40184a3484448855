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
