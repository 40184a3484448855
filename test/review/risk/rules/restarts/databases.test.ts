import { documents } from '../../../../../lib/review/risk/examples/example-yaml';
import { DATABASE_INSTANCES } from '../../../../../lib/review/risk/rules/restarts/database-instances';
import { OPERATOR_PODS } from '../../../../../lib/review/risk/rules/restarts/operator-pods';
import { SHARED_BY_DATABASES } from '../../../../../lib/review/risk/rules/restarts/shared-by-databases';
import { saidOf } from '../../around';

const object = (apiVersion: string, kind: string, spec: string, name = 'db') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\nspec: { ${spec} }`;
const cnpg = (spec: string, name?: string) => object('postgresql.cnpg.io/v1', 'Cluster', spec, name);
const zalando = (spec: string) => object('acid.zalan.do/v1', 'postgresql', spec);
const crunchy = (spec: string) => object('postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster', spec);

describe('the instances of a database restart', () => {
  test.each([
    ['affinity as a whole', cnpg(''), cnpg('affinity: { nodeSelector: { disk: ssd } }'), 1],
    [
      'a field below affinity',
      cnpg('instances: 3, affinity: { nodeSelector: { a: b } }'),
      cnpg('instances: 3, affinity: { nodeSelector: { a: c } }'),
      3,
    ],
    [
      'a library that is loaded at start',
      cnpg(''),
      cnpg('postgresql: { shared_preload_libraries: [auto_explain] }'),
      1,
    ],
    ['a parameter that goes', cnpg('postgresql: { parameters: { max_connections: "200" } }'), cnpg(''), 1],
    [
      'a plugin that comes',
      cnpg('instances: 2'),
      cnpg('instances: 2, plugins: [{ name: barman-cloud.cloudnative-pg.io }]'),
      2,
    ],
    [
      'requests at Zalando',
      zalando('numberOfInstances: 2'),
      zalando('numberOfInstances: 2, resources: { requests: { cpu: 1 } }'),
      2,
    ],
    [
      'a parameter at Zalando',
      zalando('postgresql: { version: "17" }'),
      zalando('postgresql: { version: "17", parameters: { wal_level: logical } }'),
      1,
    ],
    [
      'one of several sets at Crunchy',
      crunchy('instances: [{ name: a, replicas: 2 }, { name: b }]'),
      crunchy('instances: [{ name: a, replicas: 2 }, { name: b, resources: { limits: { cpu: 1 } } }]'),
      3,
    ],
    [
      'a parameter at Crunchy',
      crunchy(
        'instances: [{ replicas: 2 }], patroni: { dynamicConfiguration: { postgresql: { parameters: { max_wal_senders: 5 } } } }',
      ),
      crunchy(
        'instances: [{ replicas: 2 }], patroni: { dynamicConfiguration: { postgresql: { parameters: { max_wal_senders: 9 } } } }',
      ),
      2,
    ],
  ])('for %s', (_, before, after, pods) => {
    const said = saidOf(DATABASE_INSTANCES, before, after);
    expect(said.map((saying) => saying.pods)).toEqual([pods]);
  });

  test.each([
    [
      'parameters that are read again',
      cnpg(''),
      cnpg('postgresql: { parameters: { work_mem: 8MB, log_statement: ddl } }'),
    ],
    ['a larger volume for its WAL', cnpg('walStorage: { size: 1Gi }'), cnpg('walStorage: { size: 2Gi }')],
    ['when images are pulled', cnpg(''), cnpg('imagePullPolicy: Always')],
    ['a backup', cnpg(''), cnpg('backup: { target: primary }')],
    ['users at Zalando', zalando(''), zalando('users: { web: [login] }')],
    ['schedules at Crunchy', crunchy(''), crunchy('backups: { pgbackrest: { repos: [{ name: repo1 }] } }')],
    ['a cluster at rest', cnpg('instances: 0'), cnpg('instances: 0, logLevel: debug')],
    [
      'the same amount',
      cnpg('postgresql: { parameters: { shared_buffers: 1GB } }'),
      cnpg('postgresql: { parameters: { shared_buffers: 1024MB } }'),
    ],
  ])('but not for %s', (_, before, after) => {
    expect(saidOf(DATABASE_INSTANCES, before, after)).toEqual([]);
  });

  test('parameters are told by name, only those that need it', () => {
    const after = cnpg('postgresql: { parameters: { work_mem: 8MB, shared_buffers: 2GB, max_connections: "300" } }');
    const [said] = saidOf(DATABASE_INSTANCES, cnpg(''), after);
    expect(said?.message).toMatch(/: max_connections, shared_buffers are read at start$/);
  });
});

describe('what databases take from another object', () => {
  const catalog = (image: string, kind = 'ImageCatalog') =>
    object('postgresql.cnpg.io/v1', kind, `images: [{ major: 18, image: "${image}" }]`, 'images');
  const reading = (name: string, spec: string) =>
    cnpg(
      `${spec}, imageCatalogRef: { apiGroup: postgresql.cnpg.io, kind: ImageCatalog, name: images, major: 18 }`,
      name,
    );
  const store = (cpu: string) =>
    object(
      'barmancloud.cnpg.io/v1',
      'ObjectStore',
      `instanceSidecarConfiguration: { resources: { requests: { cpu: ${cpu} } } }`,
      'archive',
    );
  const archiving = cnpg('instances: 3, plugins: [{ name: barman, parameters: { barmanObjectName: archive } }]');

  test('adds up the clusters that it happens to in the same way', () => {
    const clusters = [reading('a', 'instances: 3'), reading('b', 'instances: 2'), reading('c', 'instances: 1')];
    const said = saidOf(
      SHARED_BY_DATABASES,
      documents(catalog('a'), ...clusters),
      documents(catalog('b'), ...clusters),
    );
    expect(said.map(({ pods }) => pods)).toEqual([5, 1]);
  });

  test('the resources of the sidecar in an ObjectStore, for those that archive there', () => {
    expect(
      saidOf(SHARED_BY_DATABASES, documents(store('1'), archiving), documents(store('2'), archiving)),
    ).toHaveLength(1);
    const other = archiving.replace('barmanObjectName: archive', 'barmanObjectName: other');
    expect(saidOf(SHARED_BY_DATABASES, documents(store('1'), other), documents(store('2'), other))).toEqual([]);
  });

  test('a catalog of another kind has nothing to do with them', () => {
    const [before, after] = ['a', 'b'].map((image) =>
      documents(catalog(image, 'ClusterImageCatalog'), reading('a', 'instances: 3')),
    );
    expect(saidOf(SHARED_BY_DATABASES, before ?? '', after ?? '')).toEqual([]);
  });
});

describe('pods that operators make', () => {
  const pool = (spec: string) => object('kafka.strimzi.io/v1', 'KafkaNodePool', spec);
  const prometheus = (spec: string) => object('monitoring.coreos.com/v1', 'Prometheus', spec);
  const alertmanager = (spec: string) => object('monitoring.coreos.com/v1', 'Alertmanager', spec);

  test.each([
    ['brokers', pool('replicas: 3'), pool('replicas: 3, resources: { requests: { cpu: 1 } }'), 3],
    [
      'poolers of Crunchy',
      crunchy('proxy: { pgBouncer: { replicas: 2 } }'),
      crunchy('proxy: { pgBouncer: { replicas: 2, resources: { limits: { cpu: 1 } } } }'),
      2,
    ],
    ['every shard of Prometheus', prometheus('replicas: 2'), prometheus('replicas: 2, shards: 3, image: "p:3"'), 6],
    ['all Alertmanagers for one more', alertmanager('replicas: 2'), alertmanager('replicas: 3'), 3],
  ])('%s', (_, before, after, pods) => {
    expect(saidOf(OPERATOR_PODS, before, after).map((said) => said.pods)).toEqual([pods]);
  });

  test('more brokers roll none', () => {
    expect(saidOf(OPERATOR_PODS, pool('replicas: 3'), pool('replicas: 5'))).toEqual([]);
  });

  test('the retention of a Prometheus that may read it again says so', () => {
    const [said] = saidOf(OPERATOR_PODS, prometheus('retention: 10d'), prometheus('retention: 20d'));
    expect(said?.message).toContain('unless it is 3.11 or later');
  });
});
