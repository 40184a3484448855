import { exampleObject } from '../../../../../lib/review/risk/examples/example-object';
import { AGENT_REMOVED } from '../../../../../lib/review/risk/rules/data/agent-removed';
import { CLAIM_REMOVED } from '../../../../../lib/review/risk/rules/data/claim-removed';
import { DATABASE_DROPPED } from '../../../../../lib/review/risk/rules/data/database-dropped';
import { DATABASE_REMOVED } from '../../../../../lib/review/risk/rules/data/database-removed';
import { LEFT_BEHIND } from '../../../../../lib/review/risk/rules/data/left-behind';
import { STORE_REMOVED } from '../../../../../lib/review/risk/rules/data/store-removed';
import { messagesOf } from '../judged';

const claim = (name: string, size = '1Gi'): string =>
  exampleObject('v1', `PersistentVolumeClaim/${name}`, `spec: { resources: { requests: { storage: ${size} } } }`);
const cluster = (name: string, spec = '{ instances: 3 }'): string =>
  exampleObject('postgresql.cnpg.io/v1', `Cluster/${name}`, `spec: ${spec}`);

describe('what the agents do with a claim that goes', () => {
  test.each([
    ['nobody is known to apply it', [], 1],
    ['it is deleted', ['deletes'], 1],
    ['it is left alone', ['orphans'], 0],
    ['one leaves it alone, the other deletes it', ['orphans', 'deletes'], 1],
  ] as const)('%s', (_, acts, expected) => {
    expect(messagesOf(CLAIM_REMOVED, { before: claim('data'), acts })).toHaveLength(expected);
  });
});

test('what is deleted to be made anew is as lost as what is deleted', () => {
  const change = { before: claim('data'), after: claim('data', '2Gi') };
  expect(messagesOf(CLAIM_REMOVED, { ...change, acts: ['replaces'] })).toEqual([
    'the agent deletes it and makes it anew: the claim is deleted: the volume and all that is on it goes with it, unless the default class keeps it (reclaimPolicy: Retain)',
  ]);
  expect(messagesOf(CLAIM_REMOVED, { ...change, acts: ['applies'] })).toEqual([]);
});

test('a declared new name is a new object beside the old one', () => {
  const change = { before: claim('data'), after: claim('files'), renamed: true };
  expect(messagesOf(CLAIM_REMOVED, { ...change, acts: ['deletes', 'applies'] })).toEqual([
    expect.stringMatching(/what has the new name is made anew, and takes nothing over by itself$/),
  ]);
  expect(messagesOf(CLAIM_REMOVED, { ...change, acts: ['orphans', 'applies'] })).toEqual([]);
});

describe('a database that goes', () => {
  test.each([
    ['is deleted', ['deletes'], 1, 0],
    ['is left behind', ['orphans'], 0, 1],
    ['is left behind by one agent and deleted by the other', ['orphans', 'deletes'], 1, 0],
  ] as const)('%s', (_, acts, removed, left) => {
    const change = { before: cluster('orders'), acts };
    expect(messagesOf(DATABASE_REMOVED, change)).toHaveLength(removed);
    expect(messagesOf(LEFT_BEHIND, change)).toHaveLength(left);
  });

  test.each([
    ['alone', '{ instances: 3 }', 'the database is deleted'],
    ['as the primary of several sites', '{ replica: { self: a, primary: a } }', 'the database is deleted'],
    ['as a replica', '{ replica: { self: b, primary: a } }', 'a copy of the database is deleted'],
    ['as a replica on its own', '{ replica: { enabled: true } }', 'a copy of the database is deleted'],
  ])('%s', (_, spec, expected) => {
    expect(messagesOf(DATABASE_REMOVED, { before: cluster('orders', spec) })).toEqual([
      expect.stringContaining(expected),
    ]);
  });
});

test('a Database that is renamed and was to go with its object drops what it stood for', () => {
  const database = (name: string): string =>
    exampleObject('postgresql.cnpg.io/v1', `Database/${name}`, 'spec: { databaseReclaimPolicy: delete }');
  const change = { before: database('a'), after: database('b'), renamed: true };
  expect(messagesOf(DATABASE_DROPPED, change)).toEqual([expect.stringContaining('the operator drops the database')]);
});

test.each([
  [
    'Kafka',
    'kafka.strimzi.io/v1',
    'spec: { kafka: { storage: { volumes: [{ id: 0, deleteClaim: true }] } } }',
    'deleteClaim: true)',
  ],
  ['Elasticsearch', 'elasticsearch.k8s.elastic.co/v1', 'spec: {}', 'their volumes (volumeClaimDeletePolicy)'],
  [
    'Elasticsearch',
    'elasticsearch.k8s.elastic.co/v1',
    'spec: { volumeClaimDeletePolicy: DeleteOnScaledownOnly }',
    'their volumes stay',
  ],
  ['RabbitmqCluster', 'rabbitmq.com/v1beta1', 'spec: {}', 'deletes its nodes and their volumes'],
])('a store that goes: %s of %s with %s', (kind, apiVersion, spec, expected) => {
  const before = exampleObject(apiVersion, `${kind}/it`, spec);
  expect(messagesOf(STORE_REMOVED, { before })).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ['HelmRelease', 'helm.toolkit.fluxcd.io/v2', 'spec: {}', 1],
  ['HelmRelease', 'helm.toolkit.fluxcd.io/v2', 'spec: { suspend: true }', 0],
  ['ApplicationSet', 'argoproj.io/v1alpha1', 'spec: { syncPolicy: { preserveResourcesOnDeletion: true } }', 0],
  ['Kustomization', 'kustomize.toolkit.fluxcd.io/v1', 'spec: { prune: false, deletionPolicy: Delete }', 1],
  ['Kustomization', 'kustomize.toolkit.fluxcd.io/v1', 'spec: { prune: false }', 0],
  [
    'Application',
    'argoproj.io/v1alpha1',
    'metadata: { name: it, finalizers: [resources-finalizer.argocd.argoproj.io/background] }',
    1,
  ],
])('an agent that goes: %s of %s with %s', (kind, apiVersion, body, expected) => {
  expect(messagesOf(AGENT_REMOVED, { before: exampleObject(apiVersion, `${kind}/it`, body) })).toHaveLength(expected);
});
