import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { MISSING, NONE, planted, testCases } from '../planted';
import { amounts, BACKUPS, CLAIM, CLUSTER, GLOBAL, SET, SOURCE, spread } from './cluster';

describe('names', () => {
  testCases(CLUSTER, [
    ['metadata.name', 'shop', '1shop'],
    ['metadata.name', 'a'.repeat(45), 'a'.repeat(46), `${SET}.name`],
    [`${SET}.name`, 'b'.repeat(42), 'b'.repeat(43)],
  ]);

  test('a set without a name is numbered, which counts too', () => {
    const named = planted(CLUSTER, `${SET}.name`, NONE);
    expect(valueFaults(planted(named, 'metadata.name', 'a'.repeat(44)))).toEqual([]);
    expect(valueFaults(planted(named, 'metadata.name', 'a'.repeat(45))).map(({ path }) => path)).toEqual([
      ['metadata', 'name'],
    ]);
  });
});

describe('pods', () => {
  testCases(CLUSTER, [
    [
      `${SET}.dataVolumeClaimSpec.accessModes`,
      ['ReadWriteOnce'],
      [],
      `${SET}.dataVolumeClaimSpec.accessModes`,
      MISSING,
    ],
    [
      `${SET}.walVolumeClaimSpec`,
      CLAIM,
      { accessModes: ['ReadWriteOnce'] },
      `${SET}.walVolumeClaimSpec.resources`,
      MISSING,
    ],
    [`${SET}.minAvailable`, '50%', '150%'],
    [`${SET}.minAvailable`, 2, 3],
    [`${SET}.resources.requests.cpu`, '1', 'one'],
    [
      `${SET}.topologySpreadConstraints`,
      [spread('DoNotSchedule')],
      [spread('ScheduleAnyway')],
      `${SET}.topologySpreadConstraints.0`,
    ],
    [
      'spec.proxy.pgBouncer.topologySpreadConstraints',
      [spread('DoNotSchedule')],
      [spread('ScheduleAnyway')],
      'spec.proxy.pgBouncer.topologySpreadConstraints.0',
    ],
    [
      `${BACKUPS}.repoHost.topologySpreadConstraints`,
      [spread('DoNotSchedule')],
      [spread('ScheduleAnyway')],
      `${BACKUPS}.repoHost.topologySpreadConstraints.0`,
    ],
    ['spec.users', [{ name: 'shop' }], [{ name: 'public' }], 'spec.users.0.name'],
  ]);

  test('spread that the operator would add twice is welcome once it adds none', () => {
    const own = planted(CLUSTER, `${SET}.topologySpreadConstraints`, [spread('ScheduleAnyway')]);
    expect(valueFaults(planted(own, 'spec.disableDefaultPodScheduling', true))).toEqual([]);
  });
});

describe('a Guaranteed pod', () => {
  const exporter = 'spec.monitoring.pgmonitor.exporter';
  const container = { name: 'audit', image: 'a:1' };
  testCases(CLUSTER, [
    [`${SET}.sidecars.replicaCertCopy.resources.limits.cpu`, '10m', '20m', `${SET}.sidecars.replicaCertCopy.resources`],
    [
      `${SET}.sidecars.replicaCertCopy.resources.requests`,
      NONE,
      { cpu: '5m' },
      `${SET}.sidecars.replicaCertCopy.resources`,
    ],
    [
      `${BACKUPS}.sidecars.pgbackrest`,
      { resources: amounts('1', '1Gi') },
      NONE,
      `${BACKUPS}.sidecars.pgbackrest.resources`,
    ],
    [
      `${BACKUPS}.sidecars.pgbackrestConfig`,
      { resources: amounts('1', '1Gi') },
      {},
      `${BACKUPS}.sidecars.pgbackrestConfig.resources`,
    ],
    [exporter, { resources: amounts('1', '1Gi') }, {}, `${exporter}.resources`],
    ['spec.instrumentation', { resources: amounts('1', '1Gi') }, {}, 'spec.instrumentation.resources'],
    [
      `${SET}.containers`,
      [{ ...container, resources: amounts('1', '1Gi') }],
      [container],
      `${SET}.containers.0.resources`,
    ],
  ]);

  test("is nobody's aim where PostgreSQL itself is Burstable", () => {
    const burstable = planted(CLUSTER, `${SET}.resources.requests.cpu`, '500m');
    expect(valueFaults(planted(burstable, `${BACKUPS}.sidecars`, NONE))).toEqual([]);
  });
});

describe('parameters', () => {
  const parameters = ['spec', 'config', 'parameters'];
  const patroni = ['spec', 'patroni', 'dynamicConfiguration', 'postgresql', 'parameters'];
  testCases(CLUSTER, [
    [[...parameters, 'shared_buffers'], '4GB', '4Gi'],
    [[...parameters, 'max_connections'], 300, 'many'],
    [[...parameters, 'shared_bufers'], NONE, '4GB'],
    [[...parameters, 'Work_Mem'], NONE, '4MB'],
    [[...parameters, 'wal_level'], 'logical', 'replica'],
    [[...parameters, 'archive_command'], NONE, 'true'],
    [[...parameters, 'port'], NONE, 5433],
    [[...parameters, 'ssl_min_protocol_version'], NONE, 'TLSv1.3'],
    [[...parameters, 'ssl_groups'], NONE, 'X25519'],
    [[...parameters, 'unix_socket_directories'], NONE, '/tmp'],
    [[...parameters, 'recovery_target_time'], NONE, '2030-01-31'],
    [[...parameters, 'logging_collector'], NONE, 'off'],
    [[...parameters, 'cluster_name'], NONE, 'shop'],
    [[...parameters, 'synchronous_standby_names'], NONE, '*'],
    [[...parameters, 'max_connections'], 25, 20],
    [[...patroni, 'work_mem'], '16MB', '16Mi'],
    [[...patroni, 'archive_mode'], NONE, true],
  ]);

  test('a parameter that came with a later version is taken there', () => {
    const newer = planted(CLUSTER, 'spec.postgresVersion', 18);
    expect(valueFaults(planted(newer, [...parameters, 'ssl_groups'], 'X25519'))).toEqual([]);
  });

  test('nothing is said of a version that nobody knows', () => {
    const unknown = planted(CLUSTER, 'spec.postgresVersion', 11);
    expect(valueFaults(planted(unknown, [...parameters, 'shared_bufers'], '4GB'))).toEqual([]);
  });
});

describe('the rest', () => {
  testCases(CLUSTER, [
    ['spec.standby', { enabled: false }, {}],
    ['spec.standby', { host: 'a.example.com' }, { enabled: true }],
    ['spec.standby', { enabled: false, repoName: 'repo4' }, { repoName: 'repo4' }, 'spec.standby.repoName'],
    ['spec.customTLSSecret', NONE, { name: 'a' }, 'spec.customReplicationTLSSecret', MISSING],
    ['spec.customReplicationTLSSecret', NONE, { name: 'a' }, 'spec.customTLSSecret', MISSING],
    ['spec.service', { type: 'NodePort', nodePort: 30000 }, { nodePort: 30000 }, 'spec.service.nodePort'],
    ['spec.replicaService.externalTrafficPolicy', NONE, 'Local'],
    [
      'spec.proxy.pgBouncer.service',
      { type: 'LoadBalancer', nodePort: 30000 },
      { type: 'ClusterIP', nodePort: 30000 },
      'spec.proxy.pgBouncer.service.nodePort',
    ],
    ['spec.proxy.pgBouncer.config.global.pool_mode', 'transaction', 'transactions'],
    [
      'spec.patroni.dynamicConfiguration',
      { synchronous_mode: true },
      { ttl: 60 },
      'spec.patroni.dynamicConfiguration.ttl',
    ],
    [
      'spec.patroni.switchover',
      { enabled: true },
      { enabled: true, type: 'Failover' },
      'spec.patroni.switchover.targetInstance',
      MISSING,
    ],
    [
      'spec.users',
      [{ name: 'a', options: 'CREATEDB connection limit -1' }],
      [{ name: 'a', options: 'CREATEDATABASE' }],
      'spec.users.0.options',
    ],
    ['spec.users', [{ name: 'postgres' }], [{ name: 'postgres', databases: ['a'] }], 'spec.users.0.databases'],
  ]);

  test('the exporter knows no PostgreSQL 18', () => {
    const exported = planted(CLUSTER, 'spec.monitoring.pgmonitor.exporter', { resources: amounts('1', '1Gi') });
    expect(valueFaults(exported)).toEqual([]);
    const collected = planted(exported, 'spec.instrumentation', { resources: amounts('1', '1Gi') });
    expect(valueFaults(planted(collected, 'spec.postgresVersion', 18))).toEqual([]);
    expect(valueFaults(planted(exported, 'spec.postgresVersion', 18))).toEqual([
      expect.objectContaining({ severity: 'warning', path: ['spec', 'monitoring', 'pgmonitor', 'exporter'] }),
    ]);
  });
});

test.each<[string, string | readonly string[], unknown]>([
  ['pods that cannot be evicted', `${SET}.minAvailable`, 3],
  ['a Burstable pod', `${BACKUPS}.sidecars.pgbackrest`, NONE],
  ['a secret', [...GLOBAL, 'repo1-s3-key-secret'], 'x'],
  ['backups without end', [...GLOBAL, 'repo1-retention-full'], NONE],
  ['one archive for two clusters', 'spec.dataSource.pgbackrest', { ...SOURCE, global: { 'repo1-path': '/shop' } }],
  ['what the operator sets elsewhere', 'spec.patroni.dynamicConfiguration', { loop_wait: 5 }],
])('%s is a warning, for the operator takes it', (_, field, value) => {
  expect(valueFaults(planted(CLUSTER, field, value)).map(({ severity }) => severity)).toEqual(['warning']);
});
