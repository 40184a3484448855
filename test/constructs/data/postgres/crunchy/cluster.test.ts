import { CRUNCHY } from '../../../../../lib/constructs/data/postgres/operators/crunchy/crunchy';
import { containerResources } from './containers';
import { archiveOf, fullIntent, intentOf, specOf, yaml } from './intents';

test('a single instance, as small as it gets', () => {
  expect(yaml(specOf(intentOf({}, 'development')))).toMatchInlineSnapshot(`
   "postgresVersion: 18
   instances:
     - name: instance
       replicas: 1
       resources:
         requests:
           cpu: "2"
           memory: 8Gi
         limits:
           cpu: "2"
           memory: 8Gi
       sidecars:
         replicaCertCopy:
           resources:
             requests:
               cpu: 50m
               memory: 64Mi
             limits:
               cpu: 50m
               memory: 64Mi
       dataVolumeClaimSpec:
         accessModes:
           - ReadWriteOnce
         resources:
           requests:
             storage: 100Gi
   patroni:
     dynamicConfiguration:
       failsafe_mode: true
   users:
     - name: orders
       databases:
         - orders
       password:
         type: AlphaNumeric
   "
  `);
});

test('all that production asks for', () => {
  const { backups, proxy, ...spec } = specOf(fullIntent());
  expect(yaml(spec)).toMatchInlineSnapshot(`
   "postgresVersion: 18
   metadata:
     annotations:
       eks.amazonaws.com/role-arn: arn:aws:iam::123456789012:role/backups
   instances:
     - name: instance
       replicas: 3
       minAvailable: 2
       resources:
         requests:
           cpu: "2"
           memory: 8Gi
         limits:
           cpu: "2"
           memory: 8Gi
       sidecars:
         replicaCertCopy:
           resources:
             requests:
               cpu: 50m
               memory: 64Mi
             limits:
               cpu: 50m
               memory: 64Mi
       dataVolumeClaimSpec:
         accessModes:
           - ReadWriteOnce
         resources:
           requests:
             storage: 100Gi
         storageClassName: fast
       walVolumeClaimSpec:
         accessModes:
           - ReadWriteOnce
         resources:
           requests:
             storage: 20Gi
         storageClassName: fast
       affinity:
         podAntiAffinity:
           requiredDuringSchedulingIgnoredDuringExecution:
             - topologyKey: kubernetes.io/hostname
               labelSelector:
                 matchLabels:
                   postgres-operator.crunchydata.com/cluster: shop-db
                   postgres-operator.crunchydata.com/data: postgres
       topologySpreadConstraints:
         - maxSkew: 1
           topologyKey: topology.kubernetes.io/zone
           whenUnsatisfiable: DoNotSchedule
           labelSelector:
             matchLabels:
               postgres-operator.crunchydata.com/cluster: shop-db
               postgres-operator.crunchydata.com/data: postgres
   config:
     parameters:
       shared_buffers: 2GB
   patroni:
     dynamicConfiguration:
       failsafe_mode: true
       synchronous_mode: true
       synchronous_node_count: 1
       synchronous_mode_strict: true
   users:
     - name: orders
       databases:
         - orders
       password:
         type: AlphaNumeric
   instrumentation:
     resources:
       requests:
         cpu: 500m
         memory: 1Gi
       limits:
         cpu: 500m
         memory: 1Gi
   "
  `);
  expect(yaml(proxy)).toMatchInlineSnapshot(`
   "pgBouncer:
     replicas: 2
     resources:
       requests:
         cpu: 500m
         memory: 128Mi
       limits:
         cpu: 500m
         memory: 128Mi
     sidecars:
       pgbouncerConfig:
         resources:
           requests:
             cpu: 50m
             memory: 64Mi
           limits:
             cpu: 50m
             memory: 64Mi
     config:
       global:
         pool_mode: transaction
         max_client_conn: "1000"
         default_pool_size: "20"
   "
  `);
  expect(backups?.pgbackrest.repos).toHaveLength(1);
});

test.each([
  ['production', fullIntent()],
  ['PostgreSQL 17, whose metrics come from the exporter', fullIntent({ major: 17 })],
  ['a single instance', intentOf()],
  ['a restored cluster', fullIntent({ recovery: { archive: archiveOf('shop-db-17'), target: { to: 'latest' } } })],
])('every container of %s has requests that equal its limits', (_, intent) => {
  for (const [container, resources] of containerResources(specOf(intent))) {
    expect({ container, resources }).toEqual({
      container,
      resources: { requests: resources?.limits, limits: { cpu: expect.any(String), memory: expect.any(String) } },
    });
  }
});

test.each([
  [1, undefined],
  [2, undefined],
  [3, 2],
  [5, 4],
])('of %d instances an eviction leaves all but one', (instances, least) => {
  expect(specOf(fullIntent({ instances })).instances[0]?.minAvailable).toBe(least);
});

test('instances share nodes and zones where they may, as the operator spreads them itself', () => {
  const [set] = specOf(fullIntent({ placement: { shareNodes: true, shareZones: true } })).instances;
  expect(set).not.toHaveProperty('affinity');
  expect(set).not.toHaveProperty('topologySpreadConstraints');
});

test.each([
  [{ standbys: 0, required: false }, { failsafe_mode: true }],
  [
    { standbys: 1, required: false },
    { failsafe_mode: true, synchronous_mode: true, synchronous_node_count: 1 },
  ],
  [
    { standbys: 1, required: true },
    { failsafe_mode: true, synchronous_mode: true, synchronous_node_count: 1, synchronous_mode_strict: true },
  ],
])('durability %j', (durability, expected) => {
  expect(specOf(fullIntent({ durability })).patroni.dynamicConfiguration).toEqual(expected);
});

test.each([
  [17, { monitoring: { pgmonitor: { exporter: expect.anything() } } }, 'instrumentation'],
  [18, { instrumentation: expect.anything() }, 'monitoring'],
] as const)('metrics of PostgreSQL %d', (major, some, none) => {
  const spec = specOf(fullIntent({ major }));
  expect(spec).toMatchObject(some);
  expect(spec).not.toHaveProperty(none);
});

test('the image of the version, where the platform names one', () => {
  const platform = {
    ...intentOf().platform,
    images: { '17': 'a:17', '18': 'registry.example.com/crunchy-postgres:18' },
  };
  expect(specOf(intentOf({ platform })).image).toBe('registry.example.com/crunchy-postgres:18');
});

test('roles with the databases that they own, and a schema of their own in each', () => {
  const intent = intentOf({
    databases: [
      { name: 'orders', owner: 'shop', extensions: [] },
      { name: 'audit', owner: 'audit', extensions: [] },
      { name: 'archive', owner: 'shop', extensions: [] },
    ],
    roles: [
      { name: 'shop', memberOf: [], isOwner: true },
      { name: 'audit', memberOf: [], isOwner: true },
      { name: 'reader', memberOf: [], isOwner: false },
    ],
  });
  expect(specOf(intent).users).toEqual([
    { name: 'shop', databases: ['orders', 'archive'], password: { type: 'AlphaNumeric' } },
    { name: 'audit', databases: ['audit'], password: { type: 'AlphaNumeric' } },
    { name: 'reader', password: { type: 'AlphaNumeric' } },
  ]);
  expect(CRUNCHY.objects(intent)[0]?.annotations).toEqual({
    'postgres-operator.crunchydata.com/autoCreateUserSchema': 'true',
  });
});
