import type { PostgresIntent, RecoveryIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { ZALANDO } from '../../../../../lib/constructs/data/postgres/operators/zalando/zalando';
import { networkPolicySpec } from '../../../../../lib/constructs/traffic/network-policy';
import { check } from '../../../../../lib/check/check';
import { AS_SHIPPED, rulesOf } from '../../../../../lib/check/rules';
import type { External } from '../../../../../lib/model/external';
import type { KubernetesObject } from '../../../../../lib/model/manifest';
import { subjectOn } from '../../../../check/made-up-subjects';
import { report } from '../../../../check/references/cluster';
import { archiveOf, backupsTo, fullIntent, intentOf, siteIntent, STORES } from './intents';
import { NAMESPACE } from '../smallest-intent';

const KEPT = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

/** The objects of an intent as the construct makes them, the network policies among them. */
function manifests(intent: PostgresIntent): readonly KubernetesObject[] {
  const { name, labels, defaults } = intent;
  const policies = ZALANDO.pods(intent).map(({ suffix, podLabels, incoming, outgoing }) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: suffix === '' ? name : `${name}-${suffix}`, namespace: NAMESPACE, labels },
    spec: networkPolicySpec(podLabels, incoming, outgoing, defaults),
  }));
  const objects = ZALANDO.objects(intent).map(({ apiVersion, kind, name: object, keep, body }) => ({
    apiVersion,
    kind,
    metadata: { name: object, namespace: NAMESPACE, labels, ...(keep && { annotations: KEPT }) },
    ...body,
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

async function findingsOf(intent: PostgresIntent) {
  const subjects = manifests(intent).map((object) => subjectOn('eu-1', object));
  const clusters = [{ subjects, externals: THERE }];
  const findings = await check({ clusters, rules: rulesOf(AS_SHIPPED, clusters), today: '2026-11-20' });
  return findings.map(({ code, object, path, message }) => ({
    code,
    object: `${object.kind}/${object.name}`,
    path: path.join('.'),
    message,
  }));
}

const REPLICA = { is: 'replica', follows: 'eu-1' } as const;

function restored(target: RecoveryIntent['target']): PostgresIntent {
  const recovery = { archive: archiveOf('shop-db-18', STORES.awsSecret), target };
  return fullIntent({ name: 'shop-db-r1', backups: backupsTo(STORES.awsSecret, 'shop-db-r1-18'), recovery });
}

test.each<[string, PostgresIntent]>([
  ['the smallest database', intentOf()],
  ['all that production asks for', fullIntent()],
  ['the longest name', fullIntent({ name: `a${'b'.repeat(ZALANDO.longestName - 1)}` })],
  ['a commit that prefers two standbys', fullIntent({ durability: { standbys: 2, required: false } })],
  ['a pooler before a single instance', fullIntent({ instances: 1, durability: { standbys: 0, required: false } })],
  ...Object.entries(STORES).map(([name, store]): [string, PostgresIntent] => [
    `a store: ${name}`,
    intentOf({ backups: backupsTo(store) }),
  ]),
  [
    'databases, extensions and roles',
    fullIntent({
      databases: [
        { name: 'orders', owner: 'orders', extensions: ['pg_trgm', 'plpgsql'] },
        { name: 'audit_log', owner: 'reader', extensions: ['postgis'] },
      ],
      roles: ['orders', 'reader'].map((name) => ({ name, memberOf: [], isOwner: true })),
    }),
  ],
  ['parameters', intentOf({ parameters: [{ parameter: 'shared_buffers', value: '2GB' }] })],
  ['a cluster restored to a moment', restored({ to: 'time', time: { epochMicros: 1_793_541_720_000_000n } })],
  ['a cluster restored to the end', restored({ to: 'latest' })],
  ['the primary of several sites', siteIntent('eu-1', { is: 'primary' })],
  ['a site that follows', siteIntent('us-1', REPLICA)],
  ['a site that follows through Google Cloud', siteIntent('us-1', REPLICA, {}, STORES.google)],
  ['a lost site', siteIntent('eu-1', { is: 'lost' })],
])('%s is judged to be right', async (_case, intent) => {
  expect(await findingsOf(intent)).toEqual([]);
});

test.each(['orders', 'orders_rw'])('the login of %s is one that the operator makes', (role) => {
  const intent = intentOf({ roles: [{ name: role, memberOf: [], isOwner: true }] });
  const request = { database: 'orders', role, readOnly: false, direct: false };
  const { user, password } = ZALANDO.connection(intent, request);
  const env = [user, password].map((value, at) => {
    const { secret: name, key } = value as { readonly secret: string; readonly key: string };
    return { name: `V${at}`, valueFrom: { secretKeyRef: { name, key } } };
  });
  const spec = { containers: [{ name: 'app', image: 'app:1', env }] };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app', namespace: NAMESPACE }, spec };
  expect(report([...manifests(intent), pod], THERE).faults).toEqual([]);
});
