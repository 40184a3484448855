import { faultsOf, found } from '../cluster';

function object(kind: string, name: string, spec: string, group = 'postgresql.cnpg.io/v1'): string {
  return `{ apiVersion: ${group}, kind: ${kind}, metadata: { name: ${name} }, spec: { ${spec} } }\n---\n`;
}

const cluster = (spec = '', name = 'db'): string => object('Cluster', name, spec);
const BARMAN = 'barman-cloud.cloudnative-pg.io';

describe('a Pooler', () => {
  const pooler = (name: string): string => object('Pooler', name, 'cluster: { name: db }');
  test('has a name that no Cluster has', () => {
    expect(found(cluster() + pooler('db-pooler'))).toEqual([]);
    expect(found(cluster() + cluster('', 'other') + pooler('other'))).toEqual(['reference/database metadata.name']);
  });
});

describe.each(['Backup', 'ScheduledBackup'])('a %s', (kind) => {
  const made = (method: string): string => object(kind, 'nightly', `cluster: { name: db }, method: ${method}`);
  const plugin = made(`plugin, pluginConfiguration: { name: ${BARMAN} }`);
  test.each<[string, string, string, readonly string[]]>([
    ['a plugin', `plugins: [{ name: ${BARMAN} }]`, plugin, []],
    ['no plugin', '', plugin, ['reference/database spec.pluginConfiguration.name']],
    ['another plugin', 'plugins: [{ name: other }]', plugin, ['reference/database spec.pluginConfiguration.name']],
    [
      'a plugin that is switched off',
      `plugins: [{ name: ${BARMAN}, enabled: false }]`,
      plugin,
      ['reference/database spec.pluginConfiguration.name'],
    ],
    ['snapshots', 'backup: { volumeSnapshot: {} }', made('volumeSnapshot'), []],
    ['no snapshots', '', made('volumeSnapshot'), ['reference/database spec.method']],
  ])('of a cluster with %s', (_, spec, backup, expected) => {
    expect(found(cluster(spec) + backup)).toEqual(expected);
  });
});

describe('an image catalog', () => {
  const images = 'images: [{ major: 17, image: a }, { major: 18, image: b }]';
  const bouncers = 'componentImages: [{ key: pgbouncer, image: a }]';
  const catalogs =
    object('ImageCatalog', 'pg', `${images}, ${bouncers}`) +
    object('ClusterImageCatalog', 'pg', 'images: [{ major: 16, image: a }]');
  const ref = (kind: string, major: number, name = 'pg'): string =>
    cluster(`imageCatalogRef: { apiGroup: postgresql.cnpg.io, kind: ${kind}, name: ${name}, major: ${major} }`);
  const pooler = (key: string): string =>
    object(
      'Pooler',
      'p',
      `cluster: { name: db }, pgbouncer: { imageCatalogRef: { apiGroup: postgresql.cnpg.io, kind: ImageCatalog, name: pg, key: ${key} } }`,
    );
  test.each<[string, string, readonly string[]]>([
    ['a major that is listed', ref('ImageCatalog', 18), []],
    ['a major that is not', ref('ImageCatalog', 16), ['reference/database spec.imageCatalogRef.major']],
    ['a catalog of all namespaces', ref('ClusterImageCatalog', 16), []],
    ['a major that it lacks', ref('ClusterImageCatalog', 18), ['reference/database spec.imageCatalogRef.major']],
    ['no catalog', ref('ImageCatalog', 18, 'gp'), ['reference/object spec.imageCatalogRef.name']],
    ['a component', cluster() + pooler('pgbouncer'), []],
    [
      'a component that it lacks',
      cluster() + pooler('bouncer'),
      ['reference/database spec.pgbouncer.imageCatalogRef.key'],
    ],
  ])('that is asked for %s', (_, yaml, expected) => {
    expect(found(catalogs + yaml)).toEqual(expected);
  });
});

describe('what is defined twice', () => {
  const of = (kind: string, name: string, inside: string, db = 'db'): string =>
    object(kind, name, `cluster: { name: ${db} }, name: ${inside}`);
  test.each<[string, string, number]>([
    ['two databases', of('Database', 'a', 'orders') + of('Database', 'b', 'carts'), 0],
    ['one database twice', of('Database', 'a', 'orders') + of('Database', 'b', 'orders'), 2],
    [
      'a database of two clusters',
      cluster('', 'x') + of('Database', 'a', 'orders') + of('Database', 'b', 'orders', 'x'),
      0,
    ],
    ['a role and a database', of('DatabaseRole', 'a', 'orders') + of('Database', 'b', 'orders'), 0],
    ['one role twice', of('DatabaseRole', 'a', 'orders') + of('DatabaseRole', 'b', 'orders'), 2],
    ['a role that the cluster has', of('DatabaseRole', 'a', 'managed'), 1],
  ])('%s', (_, yaml, faults) => {
    const told = faultsOf(cluster('managed: { roles: [{ name: managed }] }') + yaml);
    expect(told).toHaveLength(faults);
    expect(told.every(({ severity, path }) => severity === 'warning' && path.join('.') === 'spec.name')).toBe(true);
  });
});

describe('a budget', () => {
  const budget = (label: string): string =>
    object('PodDisruptionBudget', 'a', `selector: { matchLabels: { ${label} } }`, 'policy/v1');
  test('that the operator has too', () => {
    expect(found(cluster() + budget('cnpg.io/cluster: db'))).toEqual(['reference/shared-pods spec.selector']);
    expect(found(cluster('enablePDB: false') + budget('cnpg.io/cluster: db'))).toEqual([]);
  });
  test('of a pooler is the only one', () => {
    const pooler = object('Pooler', 'p', 'cluster: { name: db }');
    expect(found(cluster() + pooler + budget('cnpg.io/poolerName: p'))).toEqual([]);
  });
});
