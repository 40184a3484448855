import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { ZALANDO } from '../../../../../lib/constructs/data/postgres/operators/zalando/zalando';
import type { Opening } from '../../../../../lib/constructs/traffic/network-policy';
import { backupsTo, fullIntent, intentOf, STORES } from './intents';

/** `shop/spilo 5432,8008`, `monitoring 9187`, `anywhere 443`. */
function told({ to, ports }: Opening): string {
  const numbers = ports.map(({ port }) => port).join(',');
  if (to === 'anywhere') return `anywhere ${numbers}`;
  if ('cidr' in to) return `${to.cidr} ${numbers}`;
  return `${to.namespace}${'podLabels' in to ? `/${to.podLabels.application ?? ''}` : ''} ${numbers}`;
}

function groups(intent: PostgresIntent) {
  return ZALANDO.pods(intent).map(({ suffix, podLabels, incoming, outgoing }) => ({
    suffix,
    application: podLabels.application,
    incoming: incoming.map(told),
    outgoing: outgoing.map(told),
  }));
}

const METADATA = '169.254.169.254/32 80';

test('instances talk to each other, to the operator and to Kubernetes', () => {
  expect(groups(intentOf())).toEqual([
    {
      suffix: '',
      application: 'spilo',
      incoming: ['shop/spilo 5432,8008', 'postgres-operator 5432,8008'],
      outgoing: ['shop/spilo 5432,8008', 'anywhere 443,6443', METADATA],
    },
  ]);
});

test('with a pooler and Prometheus before them', () => {
  expect(groups(fullIntent())).toEqual([
    {
      suffix: '',
      application: 'spilo',
      incoming: [
        'shop/spilo 5432,8008',
        'postgres-operator 5432,8008',
        'shop/db-connection-pooler 5432',
        'monitoring 9187',
      ],
      outgoing: ['shop/spilo 5432,8008', 'anywhere 443,6443', METADATA],
    },
    { suffix: 'pooler', application: 'db-connection-pooler', incoming: [], outgoing: ['shop/spilo 5432'] },
  ]);
});

test('a pod that Google Cloud knows asks for its identity on either address', () => {
  const [instances] = groups(intentOf({ backups: backupsTo(STORES.googleNode) }));
  expect(new Set(instances?.outgoing.slice(2))).toEqual(new Set([METADATA, '169.254.169.252/32 988']));
});

test.each([
  ['by an association', STORES.awsPods, ['169.254.170.23/32 80', METADATA]],
  ['by the role of an annotation', STORES.awsRole, [METADATA]],
])('a pod that AWS knows %s', (_, store, expected) => {
  const [instances] = groups(intentOf({ backups: backupsTo(store) }));
  expect(instances?.outgoing.slice(2)).toEqual(expected);
});

test.each([
  ['https://s3.example.com', 'anywhere 443,6443'],
  ['http://minio.storage.svc:9000', 'anywhere 443,6443,9000'],
  ['http://minio.storage.svc', 'anywhere 443,6443,80'],
])('an object store at %s', (endpoint, opening) => {
  const [instances] = groups(intentOf({ backups: backupsTo({ ...STORES.minio, endpoint }) }));
  expect(instances?.outgoing).toContain(opening);
});
