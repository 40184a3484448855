import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import type { Opening } from '../../../../../lib/constructs/traffic/network-policy';
import { archiveOf, fullIntent, intentOf, siteIntent, STORE } from './intents';

/** `cnpg-system/cloudnative-pg 5432 8000`. */
function told(openings: readonly Opening[]): readonly string[] {
  return openings.map(({ to, ports }) => `${peer(to)} ${ports.map(({ port }) => port).join(' ')}`);
}

function peer(to: Opening['to']): string {
  if (to === 'anywhere') return to;
  if ('cidr' in to) return to.cidr;
  return 'podLabels' in to ? `${to.namespace}/${Object.values(to.podLabels).at(-1) ?? ''}` : to.namespace;
}

function groups(intent: PostgresIntent) {
  return CLOUDNATIVE_PG.pods(intent).map(({ suffix, podLabels, incoming, outgoing }) => ({
    suffix,
    podLabels,
    incoming: told(incoming),
    outgoing: told(outgoing),
  }));
}

test('who talks to whom', () => {
  expect(groups(fullIntent())).toMatchInlineSnapshot(`
   [
     {
       "incoming": [
         "shop/database 5432 8000",
         "cnpg-system/cloudnative-pg 5432 8000",
         "shop/shop-db-pooler-rw 5432",
         "monitoring 9187",
       ],
       "outgoing": [
         "shop/database 5432 8000",
         "anywhere 443 6443",
       ],
       "podLabels": {
         "app.kubernetes.io/component": "database",
         "cnpg.io/cluster": "shop-db",
       },
       "suffix": "",
     },
     {
       "incoming": [
         "monitoring 9127",
       ],
       "outgoing": [
         "shop/database 5432",
         "anywhere 443 6443",
       ],
       "podLabels": {
         "cnpg.io/poolerName": "shop-db-pooler-rw",
       },
       "suffix": "pooler",
     },
   ]
  `);
});

test('instances are the jobs too, which have no podRole, and not the poolers', () => {
  const [instances, poolers] = groups(fullIntent());
  expect(instances?.podLabels).toEqual({ 'cnpg.io/cluster': 'shop-db', 'app.kubernetes.io/component': 'database' });
  expect(poolers?.podLabels).toEqual({ 'cnpg.io/poolerName': 'shop-db-pooler-rw' });
});

test('without pooler and monitoring nobody is let in for them', () => {
  expect(groups(intentOf())).toHaveLength(1);
  expect(groups(intentOf())[0]?.incoming).toEqual(['shop/database 5432 8000', 'cnpg-system/cloudnative-pg 5432 8000']);
});

test('sites replicate from the addresses that are named, both ways', () => {
  const from = { cidr: '10.0.0.0/8' };
  const [instances] = groups(siteIntent('eu-1', { is: 'primary' }, { from }));
  expect(instances?.incoming).toContain('10.0.0.0/8 5432');
  expect(instances?.outgoing).toContain('10.0.0.0/8 5432');
});

test.each([
  ['https://minio.example.com', 'anywhere 443 6443'],
  ['http://minio.storage:9000/', 'anywhere 443 6443 9000'],
  ['http://minio.storage', 'anywhere 443 6443 80'],
  ['https://[2001:db8::1]:9443', 'anywhere 443 6443 9443'],
])('the object store at %s is reached', (endpoint, expected) => {
  const archive = archiveOf('shop-db-18', 'eu-1', { ...STORE, endpoint });
  const [instances] = groups(intentOf({ backups: { archive, schedule: '0 2 * * *', retentionDays: 7 } }));
  expect(instances?.outgoing).toContain(expected);
});

test('on Google the metadata server tells who a pod is, and only pods that need it ask', () => {
  const store = { destination: 'gs://backups', credentials: { identity: { 'iam.gke.io/gcp-service-account': 'a@b' } } };
  const backups = { archive: archiveOf('shop-db-18', 'eu-1', store), schedule: '0 2 * * *', retentionDays: 7 };
  expect(groups(intentOf({ backups }))[0]?.outgoing.slice(-2)).toEqual([
    '169.254.169.254/32 80',
    '169.254.169.252/32 988',
  ]);
  const byKey = { ...backups, archive: { ...backups.archive, store: { ...store, credentials: { secret: 'key' } } } };
  expect(groups(intentOf({ backups: byKey }))[0]?.outgoing.at(-1)).toBe('anywhere 443 6443');
});

test.each([
  ['by an association', {}, ['anywhere 443 6443', '169.254.170.23/32 80']],
  ['by the role of an annotation', { 'eks.amazonaws.com/role-arn': 'arn' }, ['anywhere 443 6443']],
])('on AWS a pod is known %s', (_, identity, expected) => {
  const archive = archiveOf('shop-db-18', 'eu-1', { ...STORE, credentials: { identity } });
  const [instances] = groups(intentOf({ backups: { archive, schedule: '0 2 * * *', retentionDays: 7 } }));
  expect(instances?.outgoing.slice(1)).toEqual(expected);
});
