import { documents, workload } from '../../../../../lib/review/risk/examples/example-yaml';
import type { Delivery } from '../../../../../lib/review/delivery/delivery';
import { AUTOSCALED } from '../../../../../lib/review/risk/rules/capacity/autoscaled';
import { REQUESTS } from '../../../../../lib/review/risk/rules/capacity/requests';
import { saidOf } from '../../around';

const GI = 2 ** 30;
const object = (apiVersion: string, kind: string, spec: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web, namespace: shop }\nspec: { ${spec} }`;

/** What is asked for after an object came. */
function demandOf(after: string) {
  return saidOf(REQUESTS, '', after)[0]?.demand?.after;
}

describe('what objects ask for', () => {
  test.each([
    [
      'a StatefulSet with volumes',
      workload({
        kind: 'StatefulSet',
        spec: 'replicas: 3\nvolumeClaimTemplates: [{ spec: { resources: { requests: { storage: 2Gi } } } }]',
        container: 'resources: { requests: { cpu: 500m, memory: 1Gi } }',
      }),
      { pods: 3, cpu: 1500, memory: 3 * GI, storage: 6 * GI },
    ],
    [
      'CloudNativePG',
      object(
        'postgresql.cnpg.io/v1',
        'Cluster',
        'instances: 3, resources: { requests: { cpu: 1, memory: 4Gi } }, storage: { size: 10Gi }, walStorage: { size: 2Gi }, tablespaces: [{ name: a, storage: { size: 1Gi } }]',
      ),
      { pods: 3, cpu: 3000, memory: 12 * GI, storage: 39 * GI },
    ],
    [
      'poolers of CloudNativePG',
      object(
        'postgresql.cnpg.io/v1',
        'Pooler',
        'instances: 2, template: { spec: { containers: [{ resources: { requests: { cpu: 100m } } }] } }',
      ),
      { pods: 2, cpu: 200, memory: 0, storage: 0 },
    ],
    [
      'Zalando with poolers and a sidecar',
      object(
        'acid.zalan.do/v1',
        'postgresql',
        'numberOfInstances: 2, volume: { size: 5Gi }, resources: { requests: { cpu: 1 } }, sidecars: [{ resources: { requests: { cpu: 100m } } }], enableConnectionPooler: true, connectionPooler: { numberOfInstances: 3, resources: { requests: { cpu: 500m } } }',
      ),
      { pods: 5, cpu: 2200 + 1500, memory: 0, storage: 10 * GI },
    ],
    [
      'Crunchy with two sets and a repository',
      object(
        'postgres-operator.crunchydata.com/v1beta1',
        'PostgresCluster',
        'instances: [{ name: a, replicas: 2, resources: { requests: { cpu: 1 } }, dataVolumeClaimSpec: { resources: { requests: { storage: 4Gi } } } }, { dataVolumeClaimSpec: { resources: { requests: { storage: 1Gi } } } }], backups: { pgbackrest: { repos: [{ name: repo1, volume: { volumeClaimSpec: { resources: { requests: { storage: 8Gi } } } } }] } }, proxy: { pgBouncer: { replicas: 2 } }',
      ),
      { pods: 5, cpu: 2000, memory: 0, storage: 17 * GI },
    ],
    [
      'brokers with several disks, one of them in memory',
      object(
        'kafka.strimzi.io/v1',
        'KafkaNodePool',
        'replicas: 3, storage: { type: jbod, volumes: [{ type: persistent-claim, size: 1Gi }, { type: persistent-claim, size: 2Gi }, { type: ephemeral }] }',
      ),
      { pods: 3, cpu: 0, memory: 0, storage: 9 * GI },
    ],
    [
      'Prometheus',
      object(
        'monitoring.coreos.com/v1',
        'Prometheus',
        'replicas: 2, shards: 2, resources: { requests: { memory: 1Gi } }, storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 1Gi } } } } }',
      ),
      { pods: 4, cpu: 0, memory: 4 * GI, storage: 4 * GI },
    ],
    [
      'a claim',
      object('v1', 'PersistentVolumeClaim', 'resources: { requests: { storage: 1Gi } }'),
      { pods: 0, cpu: 0, memory: 0, storage: GI },
    ],
  ])('%s', (_, after, expected) => {
    expect(demandOf(after)).toEqual(expected);
  });
});

describe('what stays claimed', () => {
  const stateful = (replicas: number, more = '') =>
    workload({
      kind: 'StatefulSet',
      spec: `replicas: ${replicas}\nvolumeClaimTemplates: [{ spec: { resources: { requests: { storage: 1Gi } } } }]${more}`,
    });
  const deletes = '\npersistentVolumeClaimRetentionPolicy: { whenDeleted: Delete, whenScaled: Delete }';

  test.each([
    ['when a StatefulSet shrinks', stateful(3), stateful(1), 3 * GI],
    ['when it is removed', stateful(3), '', 3 * GI],
    ['but not when it deletes what it scales away', stateful(3, deletes), stateful(1, deletes), GI],
    ['nor when it deletes what it made', stateful(3, deletes), '', 0],
  ])('%s', (_, before, after, storage) => {
    expect(saidOf(REQUESTS, before, after)[0]?.demand?.after.storage).toBe(storage);
  });
});

test('what agents leave running asks for as much as before', () => {
  const orphans: Delivery = { agent: 'Flux', act: 'orphans', notes: [] };
  const web = workload({ container: 'resources: { requests: { cpu: 1 } }' });
  expect(saidOf(REQUESTS, web, '', [orphans])).toEqual([]);
  expect(saidOf(REQUESTS, web, '')).toHaveLength(1);
});

test('more of one and less of another are told apart', () => {
  const web = (cpu: string, memory: string) =>
    workload({ container: `resources: { requests: { cpu: ${cpu}, memory: ${memory} } }` });
  expect(saidOf(REQUESTS, web('1', '2Gi'), web('2', '1Gi'))[0]?.message).toBe('asks for more CPU, and less memory');
});

describe('an autoscaler', () => {
  const web = workload({ container: 'resources: { requests: { cpu: 1 } }' }).replace(
    '{ name: web }',
    '{ name: web, namespace: shop }',
  );
  const autoscaler = (spec: string, kind = 'HorizontalPodAutoscaler', api = 'autoscaling/v2') =>
    object(api, kind, `scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, ${spec}`);

  test('that comes takes its workload to its minimum', () => {
    const around = saidOf(
      AUTOSCALED,
      documents(autoscaler('minReplicas: 1, maxReplicas: 9'), web),
      documents(autoscaler('minReplicas: 3, maxReplicas: 9'), web),
    );
    expect(around[0]?.demand).toMatchObject({ before: { pods: 1, cpu: 1000 }, after: { pods: 3, cpu: 3000 } });
  });

  test('of KEDA is one as well, with limits of its own where none are written', () => {
    const keda = (spec: string) => documents(autoscaler(spec, 'ScaledObject', 'keda.sh/v1alpha1'), web);
    expect(saidOf(AUTOSCALED, keda('minReplicaCount: 1'), keda('minReplicaCount: 2'))[0]?.demand?.after.pods).toBe(2);
    expect(
      saidOf(AUTOSCALED, keda('minReplicaCount: 1'), keda('minReplicaCount: 1, maxReplicaCount: 5')),
    ).toMatchObject([{ message: 'under load it may ask for fewer pods than before' }]);
  });
});
