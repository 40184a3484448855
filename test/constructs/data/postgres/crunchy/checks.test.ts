import { check } from '../../../../../lib/check/check';
import { AS_SHIPPED, rulesOf } from '../../../../../lib/check/rules';
import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import { monitoringObjects } from '../../../../../lib/constructs/data/postgres/monitoring/monitoring-objects';
import { networkPolicySpec } from '../../../../../lib/constructs/traffic/network-policy';
import type { External } from '../../../../../lib/model/external';
import type { Finding } from '../../../../../lib/model/finding';
import type { KubernetesObject } from '../../../../../lib/model/manifest';
import { subjectOn } from '../../../../check/made-up-subjects';
import { archiveOf, backupsTo, fullIntent, intentOf, siteIntent, STORES } from './intents';
import { NAMESPACE } from '../smallest-intent';

const KEPT = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

/** The objects of an intent as the construct makes them, and a pod that connects in every way. */
function manifests(intent: PostgresIntent): readonly KubernetesObject[] {
  const { name, labels, defaults } = intent;
  const metadata = (object: string, annotations = {}) => ({ name: object, namespace: NAMESPACE, labels, annotations });
  const policies = CRUNCHY.pods(intent).map(({ suffix, podLabels, incoming, outgoing }) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(suffix === '' ? name : `${name}-${suffix}`),
    spec: networkPolicySpec(podLabels, incoming, outgoing, defaults),
  }));
  const monitors = monitoringObjects(intent).filter(({ kind }) => kind === 'PodMonitor');
  const objects = [...CRUNCHY.objects(intent), ...monitors].map((object) => ({
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: metadata(object.name, { ...object.annotations, ...(object.keep && KEPT) }),
    ...object.body,
  }));
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE, annotations: KEPT } };
  return [namespace, ...objects, ...policies];
}

const place = { file: 'environments/fleet.yaml', line: 1, column: 1 };

/** What is there by other means. */
const THERE: readonly External[] = [
  ...['postgres-operator', 'monitoring', 'kube-system'].map((name) => ({
    kind: 'Namespace',
    name,
    place,
    implied: true,
  })),
  { kind: 'Secret', name: 'store', namespace: NAMESPACE, place, implied: true },
  { kind: 'StorageClass', name: 'fast', place, implied: true },
];

async function findingsOf(intent: PostgresIntent): Promise<readonly Finding[]> {
  const subjects = manifests(intent).map((object) => subjectOn('eu-1', object));
  const clusters = [{ subjects, externals: THERE }];
  return check({ clusters, rules: rulesOf(AS_SHIPPED, clusters), today: '2026-11-20' });
}

const before = (store: keyof typeof STORES) => ({ archive: archiveOf('shop-db-18', STORES[store]) });

test.each<[string, PostgresIntent]>([
  ['the smallest database', intentOf({}, 'development')],
  ['all that production asks for', fullIntent()],
  ['the same with PostgreSQL 17', fullIntent({ major: 17 })],
  ['the longest name', fullIntent({ name: 'a'.repeat(CRUNCHY.longestName) })],
  ['a pooler before a single instance', fullIntent({ instances: 1, durability: { standbys: 0, required: false } })],
  ...Object.entries(STORES).map(([name, store]): [string, PostgresIntent] => [
    `the store ${name}`,
    intentOf({ backups: backupsTo(store) }),
  ]),
  [
    'a restored cluster',
    fullIntent({
      name: 'shop-db-r1',
      backups: backupsTo(STORES.awsSecret, 'shop-db-r1-18'),
      recovery: { ...before('awsSecret'), target: { to: 'name', name: "o'clock", backup: '20261101-020000F' } },
    }),
  ],
  [
    'a restored cluster that is not backed up',
    intentOf({ recovery: { ...before('awsRole'), target: { to: 'latest' } } }),
  ],
  ['the primary of several sites', siteIntent('eu-1', { is: 'primary' })],
  ['a site that follows', siteIntent('us-1', { is: 'replica', follows: 'eu-1' }, STORES.google)],
  [
    'a database with extensions',
    fullIntent({ databases: [{ name: 'orders', owner: 'orders', extensions: ['pg_trgm', 'pg_cron', 'pgaudit'] }] }),
  ],
  ['a lost site', siteIntent('eu-1', { is: 'lost' })],
])('%s is judged to be right', async (_case, intent) => {
  const findings = await findingsOf(intent);
  expect(findings.map(({ code, object, path, message }) => ({ code, object, path, message }))).toEqual([]);
});

test('a name that is longer by one is refused', async () => {
  const findings = await findingsOf(fullIntent({ name: 'a'.repeat(CRUNCHY.longestName + 1) }));
  expect(findings.map(({ code }) => code)).toEqual(['schema/bad-value']);
});
