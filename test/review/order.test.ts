import type { Risk } from '../../lib/model/risk';
import { reviewOf, yamlOf, type Files } from './snapshots';

/** Objects of one app; another stays, so that none comes or goes as a whole. */
function objects(...kinds: readonly string[]): Files {
  const files = ['v1 Stays', ...kinds].map((each) => {
    const [apiVersion = '', kind = '', rest = ''] = each.split(' ');
    return [
      `prod/eu-1/shop/${kind.toLowerCase()}.a.yaml`,
      yamlOf(`${apiVersion} ${kind}`, 'a', rest && `spec: {is: ${rest}}`),
    ];
  });
  return Object.fromEntries(files) as Files;
}

/** What each kind is said to come to. */
const RISKS_OF: Readonly<Record<string, Risk>> = {
  ...{ Cluster: 'data', PersistentVolumeClaim: 'data', ConfigMap: 'data', StatefulSet: 'data', Lease: 'data' },
  ...{ Job: 'fails', Service: 'outage' },
};

test('a database that goes is the first line', () => {
  const before = objects(
    ...['v1 ConfigMap', 'v1 PersistentVolumeClaim', 'postgresql.cnpg.io/v1 Cluster', 'v1 Service'],
    ...['apps/v1 StatefulSet 1', 'v1 Secret 1'],
  );
  const after = objects('v1 Lease', 'batch/v1 Job', 'v1 Namespace', 'apps/v1 StatefulSet 2', 'v1 Secret 2');
  const { entries } = reviewOf(before, after, {
    judge: ({ id: { kind } }) => {
      const risk = RISKS_OF[kind];
      return risk ? [{ rule: `${risk}/${kind}`, risk, message: 'something comes of it' }] : [];
    },
  });
  expect(entries.map(({ risk, kind, objects: [first] }) => `${risk} ${kind} ${first?.kind ?? ''}`)).toEqual([
    'data removed Cluster',
    'data removed PersistentVolumeClaim',
    'data removed ConfigMap',
    'data changed StatefulSet',
    'data added Lease',
    'fails added Job',
    'outage removed Service',
    'harmless changed Secret',
    'harmless added Namespace',
  ]);
});

test('what is done to more objects comes first', () => {
  const clusters = (version: number): Files => ({
    'prod/a-1/shop/service.a.yaml': yamlOf('v1 Service', 'a', `spec: {is: ${version}}`),
    'prod/b-1/shop/service.b.yaml': yamlOf('v1 Service', 'b', `spec: {was: ${version}}`),
    'prod/c-1/shop/service.b.yaml': yamlOf('v1 Service', 'b', `spec: {was: ${version}}`),
  });
  const { entries } = reviewOf(clusters(1), clusters(2));
  expect(entries.map(({ changes }) => changes.map(({ where }) => where.cluster).join())).toEqual(['b-1,c-1', 'a-1']);
});
