import { faultsOf, found } from './dist';
import { cnpg, crunchy, manifest, ofCluster, zalando } from './manifests';

const EMPTY = 'instances: 3';
const RESTORED = 'bootstrap: { recovery: { source: origin } }';

describe('a database cluster is gone and another appears', () => {
  test.each([
    ['empty, under another name', cnpg(EMPTY), cnpg(EMPTY, 'sales'), ['cluster-renamed metadata.name']],
    ['restored from its backups', cnpg(EMPTY), cnpg(RESTORED, 'sales'), []],
    ['as an import', cnpg(EMPTY), cnpg('bootstrap: { initdb: { import: { type: monolith } } }', 'sales'), []],
    ['as a replica', cnpg(EMPTY), cnpg('replica: { enabled: true, source: a }', 'sales'), []],
    ["of Zalando's", zalando(EMPTY), zalando(EMPTY, 'sales'), ['cluster-renamed metadata.name']],
    ["of Zalando's as a clone", zalando(EMPTY), zalando('clone: { cluster: orders }', 'sales'), []],
    [
      "of Zalando's as a clone by variables",
      zalando(EMPTY),
      zalando('env: [{ name: CLONE_METHOD, value: CLONE_WITH_WALE }]', 'sales'),
      [],
    ],
    ["of Crunchy's", crunchy(EMPTY), crunchy(EMPTY, 'sales'), ['cluster-renamed metadata.name']],
    ["of Crunchy's from a data source", crunchy(EMPTY), crunchy('dataSource: { pgbackrest: {} }', 'sales'), []],
    ["of Crunchy's as a standby", crunchy(EMPTY), crunchy('standby: { repoName: repo1 }', 'sales'), []],
    ['of another operator', cnpg(EMPTY), zalando(EMPTY), ['operator-changed metadata.name']],
    [
      'of another operator, under another name',
      crunchy(EMPTY),
      cnpg(EMPTY, 'sales'),
      ['operator-changed metadata.name'],
    ],
    [
      'in another namespace',
      cnpg(EMPTY, 'orders', 'namespace: old'),
      cnpg(EMPTY, 'orders', 'namespace: new'),
      ['cluster-renamed metadata.name'],
    ],
    [
      'in another app and namespace',
      { 'prod/eu-1/a': cnpg(EMPTY, 'orders', 'namespace: a') },
      { 'prod/eu-1/b': cnpg(EMPTY, 'orders', 'namespace: b') },
      ['cluster-renamed metadata.name'],
    ],
    ['in another app, as the same object', { 'prod/eu-1/a': cnpg(EMPTY) }, { 'prod/eu-1/b': cnpg(EMPTY) }, []],
    [
      'on another cluster of the environment',
      { 'prod/eu-1/shop': cnpg(EMPTY) },
      { 'prod/us-1/shop': cnpg(EMPTY) },
      ['cluster-renamed metadata.name'],
    ],
    ['in another environment', { 'dev/eu-1/shop': cnpg(EMPTY) }, { 'prod/eu-1/shop': cnpg(EMPTY) }, []],
    ['of another app', { 'prod/eu-1/a': cnpg(EMPTY) }, { 'prod/eu-1/b': cnpg(EMPTY, 'sales') }, []],
    ['while it stays', cnpg(EMPTY), cnpg(EMPTY) + cnpg(EMPTY, 'sales'), []],
    [
      'while only a replica is gone',
      cnpg('replica: { self: us-1, primary: eu-1, source: eu-1 }'),
      cnpg(EMPTY, 'sales'),
      [],
    ],
    ['while only a standby is gone', zalando('standby: { standby_host: a }'), zalando(EMPTY, 'sales'), []],
    ['while a third takes its data over', cnpg(EMPTY), cnpg(RESTORED, 'orders-r1') + cnpg(EMPTY, 'sales'), []],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });

  test('or none does: agents keep what is gone, and a review tells of it', () => {
    expect(found(cnpg(EMPTY), '')).toEqual([]);
  });

  test('of several that are gone, the one with the nearest name is named', () => {
    const [fault] = faultsOf(cnpg(EMPTY, 'users') + cnpg(EMPTY, 'orders'), cnpg(EMPTY, 'order'));
    expect(fault?.message).toBe(
      'the data stays behind: Cluster/orders is gone, and this cluster starts empty in its place',
    );
  });
});

const SET = (spec: string): string => manifest('apps/v1', 'StatefulSet', 'web', spec);

describe('the API server refuses', () => {
  test.each([
    ...['Database', 'DatabaseRole', 'Pooler', 'Publication', 'ScheduledBackup', 'Subscription'].map(
      (kind): [string, string, string, string[]] => [
        `another cluster for a ${kind}`,
        ofCluster(kind, 'name: a'),
        ofCluster(kind, 'name: a', 'orders', 'sales'),
        ['immutable-field spec.cluster'],
      ],
    ),
    [
      'another name for a database',
      ofCluster('Database', 'name: a'),
      ofCluster('Database', 'name: b'),
      ['immutable-field spec.name'],
    ],
    [
      'another name for a role',
      ofCluster('DatabaseRole', 'name: a'),
      ofCluster('DatabaseRole', 'name: b'),
      ['immutable-field spec.name'],
    ],
    [
      'another ServiceAccount for a pooler',
      ofCluster('Pooler', 'serviceAccountName: a'),
      ofCluster('Pooler', 'serviceAccountName: b'),
      ['immutable-field spec.serviceAccountName'],
    ],
    ['no ServiceAccount less', ofCluster('Pooler', 'serviceAccountName: a'), ofCluster('Pooler', 'type: rw'), []],
    ['another user of the files', cnpg(EMPTY), cnpg('postgresUID: 1000'), ['immutable-field spec.postgresUID']],
    ['no default that is written down', cnpg(EMPTY), cnpg('postgresUID: 26'), []],
    [
      'claim templates of another size',
      SET('volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 1Gi } } } }]'),
      SET('volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 2Gi } } } }]'),
      ['immutable-field spec.volumeClaimTemplates'],
    ],
    [
      'claim templates where there were none',
      SET('replicas: 1'),
      SET('volumeClaimTemplates: [{ metadata: { name: data } }]'),
      ['immutable-field spec.volumeClaimTemplates'],
    ],
    [
      'no other order of keys',
      SET('volumeClaimTemplates: [{ metadata: { name: data }, spec: { a: 1, b: null } }]'),
      SET('volumeClaimTemplates: [{ spec: { a: 1 }, metadata: { name: data } }]'),
      [],
    ],
    ['no other number of pods', SET('replicas: 1'), SET('replicas: 2, podManagementPolicy: OrderedReady'), []],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});

const PARAMETERS = (text: string): string => `postgresql: { parameters: { ${text} } }`;

describe('CloudNativePG refuses', () => {
  test.each([
    [
      'image and parameters at once where updates switch over',
      'imageName: "pg:18.1", primaryUpdateMethod: switchover',
      `imageName: "pg:18.2", primaryUpdateMethod: switchover, ${PARAMETERS('work_mem: 8MB')}`,
      ['refused spec.imageName'],
    ],
    [
      'no image and parameters at once where updates restart',
      'imageName: "pg:18.1"',
      `imageName: "pg:18.2", ${PARAMETERS('work_mem: 8MB')}`,
      [],
    ],
    ['minimal WAL', EMPTY, PARAMETERS('wal_level: minimal'), ['refused spec.postgresql.parameters.wal_level']],
    ['no other level of WAL', EMPTY, PARAMETERS('wal_level: replica'), []],
    [
      'another prefix of slots',
      EMPTY,
      'replicationSlots: { highAvailability: { slotPrefix: x_ } }',
      ['refused spec.replicationSlots.highAvailability.slotPrefix'],
    ],
    [
      'no other prefix of slots that it does not keep',
      'replicationSlots: { highAvailability: { enabled: false } }',
      'replicationSlots: { highAvailability: { slotPrefix: x_ } }',
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(cnpg(before), cnpg(after))).toEqual(expected);
  });
});
