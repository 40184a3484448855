import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import type { PodGroup } from '../../../../../lib/constructs/data/postgres/operators/operator';
import type { Opening } from '../../../../../lib/constructs/traffic/network-policy';
import { archiveOf, backupsTo, fullIntent, intentOf, STORES } from './intents';

const LABEL = 'postgres-operator.crunchydata.com/';

/** `data=postgres:5432,8008`, `monitoring:9187`, `anywhere:443` */
function shown({ to, ports }: Opening): string {
  const numbers = ports.map(({ port }) => port).join();
  if (to === 'anywhere') return `anywhere:${numbers}`;
  if ('cidr' in to) return `${to.cidr}:${numbers}`;
  if (!('podLabels' in to)) return `${to.namespace}:${numbers}`;
  const labels = Object.entries(to.podLabels).filter(([key]) => key !== `${LABEL}cluster`);
  return `${labels.map(([key, value]) => `${key.replace(LABEL, '')}=${value}`).join()}:${numbers}`;
}

const talks = ({ suffix, incoming, outgoing }: PodGroup) => ({
  suffix,
  incoming: incoming.map(shown),
  outgoing: outgoing.map(shown),
});

test('who talks to whom', () => {
  expect(CRUNCHY.pods(fullIntent()).map(talks)).toEqual([
    {
      suffix: '',
      incoming: ['data=postgres:5432,8008', 'role=pgbouncer:5432', 'pgbackrest=:8432', 'monitoring:9187'],
      outgoing: ['data=postgres:5432,8008', 'anywhere:443,6443'],
    },
    { suffix: 'pooler', incoming: ['monitoring:9187'], outgoing: ['data=postgres:5432'] },
    { suffix: 'repo', incoming: [], outgoing: ['data=postgres:8432', 'anywhere:443'] },
  ]);
});

test('a database without backups and pooler has its instances alone', () => {
  expect(CRUNCHY.pods(intentOf()).map(talks)).toEqual([
    { suffix: '', incoming: ['data=postgres:5432,8008'], outgoing: ['data=postgres:5432,8008', 'anywhere:443,6443'] },
  ]);
});

test('the port of a store that is not AWS', () => {
  const [, jobs] = CRUNCHY.pods(intentOf({ backups: backupsTo(STORES.minio) }));
  expect(jobs && talks(jobs).outgoing).toEqual(['data=postgres:8432', 'anywhere:9000']);
});

test.each([
  ['by an association', STORES.awsPods, ['data=postgres:8432', 'anywhere:443', '169.254.170.23/32:80']],
  ['by the role of an annotation', STORES.awsRole, ['data=postgres:8432', 'anywhere:443']],
])('the identity of pods on AWS %s', (_, store, expected) => {
  const [, jobs] = CRUNCHY.pods(intentOf({ backups: backupsTo(store) }));
  expect(jobs && talks(jobs).outgoing).toEqual(expected);
});

test('the identity of pods on Google is asked of its metadata server', () => {
  const recovery = { archive: archiveOf('old', STORES.googleIdentity), target: { to: 'latest' } } as const;
  const [, jobs] = CRUNCHY.pods(intentOf({ recovery }));
  expect(jobs && talks(jobs).outgoing.slice(-2)).toEqual(['169.254.169.254/32:80', '169.254.169.252/32:988']);
});
