import fc from 'fast-check';
import { checkTransitions } from '../../../lib/check/transitions/check-transitions';
import { TRANSITION_CODES } from '../../../lib/check/transitions/codes';
import { RULES, TRANSITION_KINDS } from '../../../lib/check/transitions/rules';
import type { KubernetesObject } from '../../../lib/model/manifest';
import { subjectOn } from '../made-up-subjects';
import { found } from './dist';
import { archiving, cnpg, crunchy, ofCluster, store, zalando } from './manifests';

test('every code has a rule, and every rule a code of its own', () => {
  const codes = RULES.map(({ code }) => code).sort();
  expect(codes).toEqual(Object.keys(TRANSITION_CODES).sort());
});

const RICH =
  store('s3://backups', 'retentionPolicy: 30d') +
  ofCluster('ScheduledBackup', 'schedule: "0 0 2 * * *"') +
  ofCluster('Database', 'name: stock, owner: app', 'stock') +
  cnpg(`imageName: "pg:18.1", storage: { size: 1Gi }, walStorage: { size: 1Gi }, ${archiving('orders-18')}`) +
  zalando('volume: { size: 1Gi }, postgresql: { version: "18" }, databases: { shop: alice }') +
  crunchy('postgresVersion: 18, instances: [{ name: a }]');

test('what stays as it is follows itself, and anything may be new', () => {
  expect(found(RICH, RICH)).toEqual([]);
  expect(found('', RICH)).toEqual([]);
});

describe('a run that is narrowed', () => {
  const only = (prefix: string) => (bundle: string) => bundle.startsWith(prefix);
  const before = { 'prod/eu-1/shop': cnpg('instances: 3'), 'prod/us-1/shop': cnpg('storage: { size: 2Gi }') };

  test('takes what it does not render for what is there still', () => {
    const moved = { 'prod/us-1/shop': cnpg('storage: { size: 2Gi }') + cnpg('instances: 1', 'sales') };
    expect(found(before, moved, only('prod/us-1'))).toEqual([]);
    expect(
      found({ 'prod/eu-1/shop': cnpg('instances: 3') }, { 'prod/us-1/shop': cnpg('instances: 3') }, only('prod/us-1')),
    ).toEqual([]);
  });

  test('judges nothing that it renders and does not write', () => {
    const shrunk = { ...before, 'prod/us-1/shop': cnpg('storage: { size: 1Gi }') };
    expect(found(before, shrunk, only('prod/eu-1'))).toEqual([]);
    expect(found(before, shrunk, only('prod/us-1'))).toEqual(['storage-shrinks spec.storage']);
  });

  test('judges by what stays in dist/, whatever was rendered for it', () => {
    const site = (self: string, primary: string): string =>
      cnpg(`replica: { self: ${self}, primary: ${primary}, source: x, promotionToken: T }`);
    const settled = { 'prod/eu-1/shop': site('eu-1', 'eu-1'), 'prod/us-1/shop': site('us-1', 'eu-1') };
    const switched = { 'prod/eu-1/shop': site('eu-1', 'us-1'), 'prod/us-1/shop': site('us-1', 'us-1') };
    expect(found(settled, switched, only('prod/us-1'))).toContain('two-primaries spec.replica.primary');
  });
});

test('a manifest for no cluster in particular is not judged', () => {
  const object = { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: { name: 'a' } };
  const subject = { ...subjectOn('eu-1', object), target: { kubernetes: '1.34', tier: 'production' } } as const;
  const clusters = [{ subjects: [subject], externals: [] }];
  expect(checkTransitions({ previous: [], clusters, owns: () => true })).toEqual([]);
});

/** Fields that rules read, so that made-up values get where they could do harm. */
const FIELDS = [
  ...['spec', 'storage', 'walStorage', 'tablespaces', 'size', 'storageClass', 'pvcTemplate', 'resources', 'requests'],
  ...['bootstrap', 'initdb', 'recovery', 'replica', 'primary', 'self', 'enabled', 'promotionToken', 'externalClusters'],
  ...['plugins', 'parameters', 'barmanObjectName', 'serverName', 'name', 'imageName', 'imageCatalogRef', 'major'],
  ...['instances', 'dataVolumeClaimSpec', 'backups', 'pgbackrest', 'repos', 'global', 'schedules', 'standby', 'users'],
  ...[
    'databases',
    'env',
    'value',
    'clone',
    'volume',
    'postgresql',
    'version',
    'configuration',
    'destinationPath',
    'cluster',
  ],
];

test('nothing that a manifest holds makes it throw', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, 0, -1, NaN, '', 'a', '1Gi', '$&', '__proto__'),
      tie('list'),
      tie('mapping'),
    ),
    list: fc.array(tie('value'), { maxLength: 3 }),
    mapping: fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 6 }),
  }));
  const object = fc
    .tuple(fc.constantFrom(...TRANSITION_KINDS), value, value, value)
    .map(([kind, spec, annotations, labels]) => {
      const [group = '', name = ''] = kind.split('/');
      const metadata = { name: 'a', namespace: 'shop', annotations, labels };
      return { apiVersion: `${group}/v1`, kind: name, metadata, spec } as unknown as KubernetesObject;
    });
  fc.assert(
    fc.property(fc.array(object, { maxLength: 4 }), fc.array(object, { maxLength: 4 }), (before, after) => {
      const previous = before.map((each) => ({
        environment: 'prod',
        cluster: 'eu-1',
        bundle: 'prod/eu-1/web',
        object: each,
      }));
      const clusters = [{ subjects: after.map((each) => subjectOn('eu-1', each)), externals: [] }];
      const faults = checkTransitions({ previous, clusters, owns: () => true });
      expect(faults.every(({ fault }) => fault.code in TRANSITION_CODES)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('every message is one sentence without a full stop, and every fix starts with a small letter', () => {
  for (const { what, why, fix } of Object.values(TRANSITION_CODES)) {
    for (const text of [what, why, fix]) expect(text).toMatch(/^[^.]*[^.]$/);
  }
});
