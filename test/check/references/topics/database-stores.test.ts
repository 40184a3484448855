import { faultsOf, found } from '../cluster';

const BARMAN = 'barman-cloud.cloudnative-pg.io';

function cluster(name: string, parameters: string, more = ''): string {
  const plugin = `{ name: ${BARMAN}, isWALArchiver: true, parameters: { ${parameters} } }`;
  return `{ apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: { name: ${name} }, spec: { plugins: [${plugin}] ${more} } }\n---\n`;
}

const store = (spec = '', name = 'store'): string =>
  `{ apiVersion: barmancloud.cnpg.io/v1, kind: ObjectStore, metadata: { name: ${name} }, spec: { ${spec} } }\n---\n`;

describe('an archive', () => {
  const shared = 'barmanObjectName: store';
  test.each<[string, string, readonly string[]]>([
    ['clusters under their own names', cluster('a', shared) + cluster('b', shared), []],
    [
      'a cluster under the name of another',
      cluster('a', shared) + cluster('b', `${shared}, serverName: a`),
      ['reference/object-store spec.plugins.0.parameters'],
    ],
    [
      'clusters of one name in two stores',
      store('', 'other') + cluster('a', shared) + cluster('b', 'barmanObjectName: other, serverName: a'),
      [],
    ],
  ])('of %s', (_, clusters, expected) => {
    expect(found(store() + clusters)).toEqual(expected);
  });
});

describe('a pod that is to be Guaranteed', () => {
  const both = (amounts: string): string => `resources: { requests: ${amounts}, limits: ${amounts} }`;
  const guaranteed = both('{ cpu: 1, memory: 2Gi }');
  const sidecar = (resources: string): string => store(`instanceSidecarConfiguration: { ${resources} }`);
  test.each<[string, string, string, number]>([
    ['a sidecar without resources', guaranteed, store(), 1],
    ['a sidecar that is Guaranteed', guaranteed, sidecar(both('{ cpu: 100m, memory: 128Mi }')), 0],
    ['a sidecar with limits alone', guaranteed, sidecar('resources: { limits: { cpu: 100m, memory: 128Mi } }'), 0],
    ['a sidecar without memory', guaranteed, sidecar(both('{ cpu: 100m }')), 1],
    [
      'equal amounts told in two ways',
      'resources: { requests: { cpu: 1000m, memory: 2Gi }, limits: { cpu: 1, memory: 2048Mi } }',
      store(),
      1,
    ],
    ['a pod that is Burstable anyway', 'resources: { requests: { cpu: 1, memory: 2Gi } }', store(), 0],
  ])('and %s', (_, resources, yaml, faults) => {
    const told = faultsOf(yaml + cluster('a', 'barmanObjectName: store', `, ${resources}`));
    expect(told.map(({ severity, path }) => [severity, path.at(-1)])).toEqual(
      Array.from({ length: faults }, () => ['warning', 'barmanObjectName']),
    );
  });
});
