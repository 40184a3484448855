import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import { networkPolicySpec } from '../../../../../lib/constructs/traffic/network-policy';
import { check } from '../../../../../lib/check/check';
import { AS_SHIPPED, rulesOf } from '../../../../../lib/check/rules';
import type { External } from '../../../../../lib/model/external';
import type { Finding } from '../../../../../lib/model/finding';
import type { KubernetesObject } from '../../../../../lib/model/manifest';
import { subjectOn } from '../../../../check/made-up-subjects';
import { archiveOf, fullIntent, intentOf, NAMESPACE, siteIntent, STORE } from './intents';

/** The objects of an intent as the construct makes them, the network policies among them. */
function manifests(intent: PostgresIntent): readonly KubernetesObject[] {
  const { name, labels, defaults } = intent;
  const policies = CLOUDNATIVE_PG.pods(intent).map(({ suffix, podLabels, incoming, outgoing }) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: suffix === '' ? name : `${name}-${suffix}`, namespace: NAMESPACE, labels },
    spec: networkPolicySpec(podLabels, incoming, outgoing, defaults),
  }));
  const objects = CLOUDNATIVE_PG.objects(intent).map(({ apiVersion, kind, name: object, annotations, keep, body }) => ({
    apiVersion,
    kind,
    metadata: {
      name: object,
      namespace: NAMESPACE,
      labels,
      ...((annotations ?? keep) && { annotations: { ...annotations, ...(keep && KEPT) } }),
    },
    ...body,
  }));
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE, annotations: KEPT } },
    ...objects,
    ...policies,
  ];
}

const KEPT = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

const place = { file: 'environments/fleet.yaml', line: 1, column: 1 };

/** What is there by other means. */
const THERE: readonly External[] = [
  ...['cnpg-system', 'monitoring', 'kube-system'].map((name) => ({ kind: 'Namespace', name, place, implied: true })),
  ...[
    ...['orders-login', 'reader-login', 'shop-db-orders', 'store', 'shop-db-eu-1-replication', 'shop-db-eu-1-ca'],
    ...['shop-db-us-1-replication', 'shop-db-us-1-ca'],
  ].map((name) => ({ kind: 'Secret', name, namespace: NAMESPACE, place, implied: true })),
  { kind: 'StorageClass', name: 'fast', place, implied: true },
];

async function findingsOf(intent: PostgresIntent): Promise<readonly Finding[]> {
  const subjects = manifests(intent).map((object) => subjectOn('eu-1', object));
  const clusters = [{ subjects, externals: THERE }];
  return check({ clusters, rules: rulesOf(AS_SHIPPED, clusters), today: '2026-11-20' });
}

const backups = (store = STORE) => ({
  archive: archiveOf('shop-db-18', 'eu-1', store),
  schedule: '0 2 * * *',
  retentionDays: 7,
});

test.each<[string, PostgresIntent]>([
  ['the smallest database', intentOf()],
  ['all that production asks for', fullIntent()],
  ['the longest name', fullIntent({ name: 'a'.repeat(CLOUDNATIVE_PG.longestName) })],
  ['a commit that prefers a standby', fullIntent({ durability: { standbys: 1, required: false } })],
  ['a pooler before a single instance', fullIntent({ instances: 1, durability: { standbys: 0, required: false } })],
  ['a store by a Secret', intentOf({ backups: backups({ ...STORE, credentials: { secret: 'store' } }) })],
  [
    'a store on Google',
    intentOf({ backups: backups({ destination: 'gs://b', credentials: { identity: { a: 'b' } } }) }),
  ],
  [
    'a store on Azure',
    intentOf({
      backups: backups({ destination: 'https://a.blob.core.windows.net/b', credentials: { identity: { a: 'b' } } }),
    }),
  ],
  [
    'databases, extensions and roles',
    fullIntent({
      databases: [
        { name: 'orders', owner: 'orders', extensions: ['pg_stat_statements', 'timescaledb'] },
        { name: 'audit_log', owner: 'reader', extensions: ['pgaudit'] },
      ],
      roles: [
        { name: 'orders', secret: 'orders-login', memberOf: ['pg_monitor'], isOwner: true },
        { name: 'reader', secret: 'reader-login', memberOf: [], isOwner: true },
      ],
    }),
  ],
  [
    'a restored cluster',
    fullIntent({
      name: 'shop-db-r1',
      backups: { ...backups(), archive: archiveOf('shop-db-r1-18') },
      recovery: { archive: archiveOf('shop-db-18'), target: { to: 'lsn', lsn: '0/3000060' } },
    }),
  ],
  ['the primary of several sites', siteIntent('eu-1', { is: 'primary' }, { from: { cidr: '10.0.0.0/8' } })],
  ['a site that follows', siteIntent('us-1', { is: 'replica', follows: 'eu-1' })],
  [
    'a primary that is demoted',
    siteIntent('eu-1', { is: 'replica', follows: 'us-1' }, { primary: 'us-1', source: 'us-1' }),
  ],
  ['a lost site', siteIntent('eu-1', { is: 'lost' })],
])('%s is judged to be right', async (_case, intent) => {
  const findings = await findingsOf(intent);
  expect(findings.map(({ code, object, path, message }) => ({ code, object, path, message }))).toEqual([]);
});
