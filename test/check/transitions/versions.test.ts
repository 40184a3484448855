import { found } from './dist';
import { archiving, cnpg, crunchy, manifest, store, zalando } from './manifests';

const CATALOG = (major: number): string => `imageCatalogRef: { name: orders, major: ${major} }`;
const STORE = store('s3://backups/prod/eu-1');

describe('a major version', () => {
  test.each([
    [
      'back, by image',
      cnpg('imageName: "pg:18.1-system"'),
      cnpg('imageName: "pg:17.6"'),
      ['major-downgrade spec.imageName'],
    ],
    ['back, by catalog', cnpg(CATALOG(18)), cnpg(CATALOG(17)), ['major-downgrade spec.imageCatalogRef.major']],
    [
      'back, from image to catalog',
      cnpg('imageName: "pg:18.1"'),
      cnpg(CATALOG(17)),
      ['major-downgrade spec.imageCatalogRef.major'],
    ],
    ['the same', cnpg('imageName: "example.com:5000/pg:18.1@sha256:0123"'), cnpg(CATALOG(18)), []],
    [
      "back, Zalando's",
      zalando('postgresql: { version: "18" }'),
      zalando('postgresql: { version: "17" }'),
      ['major-downgrade spec.postgresql.version'],
    ],
    [
      "back, Crunchy's",
      crunchy('postgresVersion: 18'),
      crunchy('postgresVersion: 17'),
      ['major-downgrade spec.postgresVersion'],
    ],
    ['on, without an archive', cnpg(CATALOG(17)), cnpg(CATALOG(18)), []],
    [
      'on, with an archive of another name',
      STORE + cnpg(`${CATALOG(17)}, ${archiving('orders-17')}`),
      STORE + cnpg(`${CATALOG(18)}, ${archiving('orders-18')}`),
      [],
    ],
    [
      'on, into the archive that it has',
      STORE + cnpg(`${CATALOG(17)}, ${archiving('orders')}`),
      STORE + cnpg(`${CATALOG(18)}, ${archiving('orders')}`),
      ['major-upgrade spec.plugins.0.parameters.serverName'],
    ],
    [
      'on, to one that CloudNativePG does not upgrade to',
      cnpg(CATALOG(14)),
      cnpg(CATALOG(15)),
      ['major-upgrade spec.imageCatalogRef.major'],
    ],
    [
      "on, Zalando's",
      zalando('postgresql: { version: "17" }'),
      zalando('postgresql: { version: "18" }'),
      ['major-upgrade? spec.postgresql.version'],
    ],
    [
      "on, Zalando's with a prefix that follows",
      zalando('postgresql: { version: "17" }, env: [{ name: WALG_S3_PREFIX, value: "s3://b/$(SCOPE)/$(PGVERSION)" }]'),
      zalando('postgresql: { version: "18" }, env: [{ name: WALG_S3_PREFIX, value: "s3://b/$(SCOPE)/$(PGVERSION)" }]'),
      ['major-upgrade? spec.postgresql.version'],
    ],
    [
      "on, Zalando's with a prefix that does not",
      zalando('postgresql: { version: "17" }, env: [{ name: WALG_S3_PREFIX, value: "s3://b/orders" }]'),
      zalando('postgresql: { version: "18" }, env: [{ name: WALG_S3_PREFIX, value: "s3://b/orders/" }]'),
      ['major-upgrade spec.env.0.value', 'major-upgrade? spec.postgresql.version'],
    ],
    [
      "on, Zalando's that follows another",
      zalando('postgresql: { version: "17" }, standby: { standby_host: a }'),
      zalando('postgresql: { version: "18" }, standby: { standby_host: a }'),
      ['major-upgrade spec.postgresql.version'],
    ],
    [
      "on, Crunchy's just so",
      crunchy('postgresVersion: 17'),
      crunchy('postgresVersion: 18'),
      ['major-upgrade spec.postgresVersion'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });
});

const ALLOWED = 'annotations: { postgres-operator.crunchydata.com/allow-upgrade: to-18 }';
const PG_UPGRADE = manifest(
  'postgres-operator.crunchydata.com/v1beta1',
  'PGUpgrade',
  'to-18',
  'postgresClusterName: orders, fromPostgresVersion: 17, toPostgresVersion: 18',
);

test.each([
  [
    'after its PGUpgrade, while it is shut down',
    PG_UPGRADE + crunchy('postgresVersion: 17, shutdown: true', 'orders', ALLOWED),
    [],
  ],
  [
    'while it runs',
    PG_UPGRADE + crunchy('postgresVersion: 17', 'orders', ALLOWED),
    ['major-upgrade spec.postgresVersion'],
  ],
  [
    'without leave to upgrade',
    PG_UPGRADE + crunchy('postgresVersion: 17, shutdown: true'),
    ['major-upgrade spec.postgresVersion'],
  ],
])("Crunchy's version is written %s", (_, before, expected) => {
  expect(found(before, crunchy('postgresVersion: 18'))).toEqual(expected);
});

const SITE = (name: string, primary: string, major: number): string =>
  cnpg(`${CATALOG(major)}, replica: { self: ${name}, primary: ${primary}, source: x }, bootstrap: { recovery: {} }`);

test('a database that spans clusters is upgraded with its primary alone', () => {
  const both = (major: number) => ({
    'prod/eu-1/shop': SITE('eu-1', 'eu-1', major),
    'prod/us-1/shop': SITE('us-1', 'eu-1', major),
  });
  expect(found(both(17), both(18))).toEqual([
    'major-upgrade spec.imageCatalogRef.major',
    'major-upgrade spec.imageCatalogRef.major',
  ]);
  const alone = (major: number) => ({ 'prod/eu-1/shop': SITE('eu-1', 'eu-1', major) });
  expect(found(alone(17), alone(18))).toEqual([]);
});
