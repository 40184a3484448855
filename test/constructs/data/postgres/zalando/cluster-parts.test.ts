import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { ZALANDO } from '../../../../../lib/constructs/data/postgres/operators/zalando/zalando';
import { fullIntent, intentOf, siteIntent, specOf } from './intents';

test('the cluster, and a budget for the pooler', () => {
  const listed = (intent: PostgresIntent) => ZALANDO.objects(intent).map(({ kind, name }) => `${kind}/${name}`);
  expect(listed(intentOf())).toEqual(['postgresql/shop-db']);
  expect(listed(fullIntent())).toEqual(['postgresql/shop-db', 'PodDisruptionBudget/shop-db-pooler']);
  expect(ZALANDO.objects(fullIntent())[1]?.body).toEqual({
    spec: {
      maxUnavailable: expect.anything() as unknown,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: {
        matchLabels: {
          application: 'db-connection-pooler',
          'cluster-name': 'shop-db',
        },
      },
    },
  });
});

test('every container says what it may use, so that the pod is Guaranteed', () => {
  const { resources, sidecars = [], connectionPooler } = specOf(fullIntent());
  const all = [resources, ...sidecars.map((sidecar) => sidecar.resources), connectionPooler?.resources];
  expect(all).toHaveLength(3);
  for (const each of all) expect(each?.limits).toEqual(each?.requests);
});

test('parameters are text, and what is tuned arrives', () => {
  const parameters = [{ parameter: 'shared_buffers', value: '2GB' }];
  expect(specOf(intentOf({ parameters, major: 16 })).postgresql).toEqual({
    version: '16',
    parameters: { shared_buffers: '2GB' },
  });
});

test('an image of Spilo, where the platform names one', () => {
  const { platform } = intentOf();
  const images = { '18': 'registry.example.com/spilo-18:4.1-p2', '17': 'other' };
  expect(specOf(intentOf({ platform: { ...platform, images } })).dockerImage).toBe(images['18']);
});

describe('durability', () => {
  const INITDB = { encoding: 'UTF8', locale: 'C.UTF-8', 'data-checksums': 'true' };
  const patroniOf = (standbys: number, required: boolean, instances = 3) =>
    specOf(intentOf({ instances, durability: { standbys, required } })).patroni;

  test.each([
    ['none', 0, false, { failsafe_mode: true }],
    ['preferred', 1, false, { failsafe_mode: true, synchronous_mode: true, synchronous_node_count: 1 }],
    [
      'required',
      1,
      true,
      { failsafe_mode: true, synchronous_mode: true, synchronous_node_count: 1, synchronous_mode_strict: true },
    ],
    ['by two', 2, false, { failsafe_mode: true, synchronous_mode: true, synchronous_node_count: 2 }],
  ])('%s', (_, standbys, required, patroni) => {
    // The operator's own list for initdb would replace what Spilo says there.
    expect(patroniOf(standbys, required)).toEqual({ ...patroni, initdb: INITDB });
  });

  test('a site that follows another one confirms nothing itself', () => {
    const { patroni, numberOfInstances } = specOf(siteIntent('us-1', { is: 'replica', follows: 'eu-1' }));
    expect({ patroni, numberOfInstances }).toEqual({
      patroni: { failsafe_mode: true, initdb: INITDB },
      numberOfInstances: 1,
    });
  });
});

describe('placement', () => {
  const spreadOf = (shareNodes: boolean, shareZones: boolean) =>
    specOf(intentOf({ instances: 3, placement: { shareNodes, shareZones } })).topologySpreadConstraints?.map(
      ({ topologyKey, whenUnsatisfiable, minDomains }) => [topologyKey, whenUnsatisfiable, minDomains],
    );

  test.each([
    [true, true, 'ScheduleAnyway', undefined, 'ScheduleAnyway'],
    [false, true, 'DoNotSchedule', 3, 'ScheduleAnyway'],
    [true, false, 'ScheduleAnyway', undefined, 'DoNotSchedule'],
    [false, false, 'DoNotSchedule', 3, 'DoNotSchedule'],
  ])('nodes shared: %j, zones shared: %j', (nodes, zones, onNodes, domains, onZones) => {
    expect(spreadOf(nodes, zones)).toEqual([
      ['topology.kubernetes.io/zone', onZones, undefined],
      ['kubernetes.io/hostname', onNodes, domains],
    ]);
  });

  test('the pods that count are named, which the operator does not do', () => {
    for (const { labelSelector } of specOf(fullIntent()).topologySpreadConstraints ?? []) {
      expect(labelSelector).toEqual({ matchLabels: { application: 'spilo', 'cluster-name': 'shop-db' } });
    }
  });

  test('a single instance has nothing to be apart from', () => {
    expect(specOf(intentOf()).topologySpreadConstraints).toBeUndefined();
  });
});

describe('databases', () => {
  const { databases, preparedDatabases, users } = specOf(
    intentOf({
      databases: [
        { name: 'orders', owner: 'orders', extensions: ['pg_trgm', 'plpgsql'] },
        { name: 'audit', owner: 'auditor', extensions: [] },
      ],
      roles: ['orders', 'auditor', 'reader'].map((name) => ({ name, memberOf: [], isOwner: name !== 'reader' })),
    }),
  );

  test('each has its owner, and every role may log in', () => {
    expect(databases).toEqual({ orders: 'orders', audit: 'auditor' });
    expect(users).toEqual({ orders: ['login'], auditor: ['login'], reader: ['login'] });
  });

  test('extensions go where the owner need not be called as the operator would have it', () => {
    expect(preparedDatabases).toEqual({
      orders: {
        schemas: { public: { defaultRoles: false } },
        extensions: { pg_trgm: 'public', plpgsql: 'pg_catalog' },
      },
    });
  });
});

describe('the pooler', () => {
  test.each([
    [2, 20, 80],
    [1, 20, 40],
    [3, 7, 42],
  ])('%i instances that keep %i connections each for a database and a role', (instances, poolSize, most) => {
    const pooler = { instances, poolSize, mode: 'session' as const, clients: 100, cpu: '1', memory: '64Mi' };
    expect(specOf(intentOf({ pooler })).connectionPooler).toMatchObject({
      numberOfInstances: instances,
      mode: 'session',
      maxDBConnections: most,
    });
  });

  test('is there only where it is asked for', () => {
    expect(specOf(fullIntent()).enableConnectionPooler).toBe(true);
    expect(specOf(intentOf()).enableConnectionPooler).toBeUndefined();
  });
});

test('the exporter comes in by the socket, and knows no password', () => {
  const { sidecars, additionalVolumes } = specOf(fullIntent());
  expect(sidecars).toEqual([
    {
      name: 'metrics',
      image: expect.stringMatching(/:v\d+\.\d+\.\d+$/) as unknown,
      command: ['/bin/postgres_exporter', '--collector.database_wraparound'],
      ports: [{ name: 'metrics', containerPort: 9187 }],
      env: [
        {
          name: 'DATA_SOURCE_NAME',
          value: 'host=/var/run/postgresql user=postgres dbname=postgres sslmode=disable',
        },
      ],
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { cpu: '50m', memory: '64Mi' } },
    },
  ]);
  expect(additionalVolumes).toContainEqual({
    name: 'postgresql-run',
    mountPath: '/var/run/postgresql',
    targetContainers: ['all'],
    volumeSource: { emptyDir: { sizeLimit: expect.any(String) as unknown } },
  });
});

test('a lost site keeps what it has and starts nothing', () => {
  expect(specOf(siteIntent('eu-1', { is: 'lost' }))).toMatchObject({ numberOfInstances: 0 });
});
