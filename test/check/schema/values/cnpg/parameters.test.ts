import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import { NONE, planted, testCases } from '../planted';
import { advised } from './advised';
import { CLUSTER, FOLLOWER, SINGLE } from './objects';

const AT = 'spec.postgresql.parameters';

describe('what the operator keeps to itself', () => {
  testCases(SINGLE, [
    [`${AT}.logging_collector`, 'on', 'off'],
    [`${AT}.log_destination`, 'csvlog', 'stderr'],
    [`${AT}.shared_preload_libraries`, '', 'pg_stat_statements'],
    [`${AT}.archive_mode`, 'on', 'off'],
    [`${AT}.port`, NONE, '5432'],
    [`${AT}.ssl`, NONE, 'off'],
    [`${AT}.archive_command`, NONE, '/bin/true'],
    [`${AT}.synchronous_standby_names`, NONE, '*'],
    [`${AT}.recovery_target_time`, NONE, '2026-11-01'],
  ]);
  testCases(FOLLOWER, [[`${AT}.archive_mode`, 'always', 'on']]);
});

describe('what PostgreSQL takes', () => {
  testCases(SINGLE, [
    [`${AT}.work_mem`, '64MB', '64Mi'],
    [`${AT}.max_connections`, '300', 'many'],
    [`${AT}.hot_standby_feedback`, 'on', 'perhaps'],
    [`${AT}.max_conections`, NONE, '300'],
  ]);
  test('names of extensions are theirs', () => {
    expect(valueFaults(planted(SINGLE, AT, { 'pg_stat_statements.max': '10000' }))).toEqual([]);
    expect(valueFaults(planted(SINGLE, AT, { 'a.b\nc': '1' }))).toHaveLength(1);
  });
  test('of a major version that is not known nothing is said', () => {
    const future = planted(SINGLE, 'spec.imageName', 'ghcr.io/cloudnative-pg/postgresql:25.1');
    expect(valueFaults(planted(future, AT, { some_new_parameter: 'on' }))).toEqual([]);
    expect(valueFaults(planted(future, AT, { port: '1' }))).toHaveLength(1);
  });
});

describe('the write-ahead log', () => {
  testCases(CLUSTER, [
    [`${AT}.max_wal_size`, '19GB', '20GB'],
    [`${AT}.max_wal_size`, '20479MB', '21000MB'],
    [`${AT}.min_wal_size`, '7GB', '8GB'],
    ['spec.walStorage.size', '9Gi', '8Gi', `${AT}.max_wal_size`],
    [
      'spec.walStorage',
      { pvcTemplate: { resources: { requests: { storage: '9Gi' } } } },
      { pvcTemplate: { resources: { requests: { storage: '8Gi' } } } },
      `${AT}.max_wal_size`,
    ],
  ]);
  testCases(SINGLE, [
    [`${AT}.min_wal_size`, '512MB', '1GB'],
    [`${AT}.max_wal_size`, '81MB', '80MB'],
    [`${AT}.max_wal_size`, '1024', '1.5'],
    [`${AT}.wal_level`, 'replica', 'archive'],
    [`${AT}.wal_level`, 'logical', 'LOGICAL'],
    [AT, { wal_level: 'replica' }, { wal_level: 'minimal', max_wal_senders: '0' }, `${AT}.wal_level`],
  ]);
  const unarchived = planted(SINGLE, ['metadata', 'annotations', 'cnpg.io/skipWalArchiving'], 'enabled');
  testCases(unarchived, [
    [AT, { wal_level: 'minimal', max_wal_senders: '0' }, { wal_level: 'minimal' }, `${AT}.max_wal_senders`],
  ]);
});

describe('standbys', () => {
  const slots = 'spec.replicationSlots';
  const following = { hot_standby_feedback: 'on', sync_replication_slots: 'on' };
  testCases(CLUSTER, [
    [`${AT}.wal_log_hints`, 'on', 'off'],
    [
      `${slots}.synchronizeReplicas`,
      { enabled: true, excludePatterns: ['^temp_'] },
      { enabled: true, excludePatterns: ['('] },
      `${slots}.synchronizeReplicas.excludePatterns.0`,
    ],
    [
      `${slots}.synchronizeReplicas`,
      { enabled: true, excludePatterns: ['a'] },
      { enabled: true, excludePatterns: ['(?=a)'] },
      `${slots}.synchronizeReplicas.excludePatterns.0`,
    ],
  ]);
  test('a single instance needs no hints', () => {
    expect(valueFaults(planted(SINGLE, `${AT}.wal_log_hints`, 'off'))).toEqual([]);
  });
  const decoding = planted(SINGLE, `${slots}.highAvailability`, { synchronizeLogicalDecoding: true });
  testCases(planted(decoding, AT, following), [
    [`${AT}.hot_standby_feedback`, 'yes', 'off'],
    [`${AT}.sync_replication_slots`, 'true', NONE],
  ]);
  test('an older PostgreSQL needs an extension for slots', () => {
    const old = planted(decoding, 'spec.imageName', 'postgresql:16.4');
    const extension = { 'pg_failover_slots.synchronize_slot_names': 'name_like:%', hot_standby_feedback: 'on' };
    expect(valueFaults(old).map(({ path }) => path.at(-1))).toEqual(['synchronizeLogicalDecoding']);
    expect(valueFaults(planted(old, AT, extension))).toEqual([]);
    expect(valueFaults(planted(old, AT, { ...extension, hot_standby_feedback: 'off' }))).toHaveLength(1);
    const off = planted(planted(old, AT, extension), `${slots}.highAvailability`, { enabled: false });
    expect(valueFaults(off).map(({ path }) => path.at(-1))).toEqual(['enabled']);
  });
  test('no pattern is read where no slots are kept', () => {
    const none = {
      highAvailability: { enabled: false },
      synchronizeReplicas: { enabled: false, excludePatterns: ['('] },
    };
    expect(valueFaults(planted(SINGLE, slots, none))).toEqual([]);
  });
});

test('a size without a unit is not what it seems', () => {
  expect(advised(SINGLE, `${AT}.shared_buffers`, '128')).toEqual([`warning ${AT}.shared_buffers`]);
  expect(advised(SINGLE, `${AT}.shared_buffers`, '128MB')).toEqual([]);
});
