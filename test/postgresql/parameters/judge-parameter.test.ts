import fc from 'fast-check';
import { judgeParameter } from '../../../lib/postgresql/parameters/judge-parameter';
import { parameterIn, PARAMETERS } from '../../../lib/postgresql/parameters/parameters';
import { MAJORS, type Major } from '../../../lib/postgresql/versions';

describe('what PostgreSQL takes', () => {
  test.each<[string, string, Major]>([
    ['shared_buffers', '4GB', 18],
    ['shared_buffers', '524288', 14],
    ['shared_buffers', ' 1.5 GB', 18],
    ['work_mem', '13797kB', 17],
    ['max_connections', '300', 18],
    ['max_connections', '0x64', 18],
    ['unix_socket_permissions', '0777', 18],
    ['log_min_duration_statement', '-1', 18],
    ['idle_in_transaction_session_timeout', '1h', 18],
    ['vacuum_cost_delay', '0.5', 18],
    ['autovacuum_vacuum_cost_delay', '500us', 18],
    ['random_page_cost', '1.1', 18],
    ['fsync', 'on', 18],
    ['fsync', 'TRUE', 18],
    ['fsync', 'f', 18],
    ['huge_pages', 'try', 18],
    ['huge_pages', 'yes', 18],
    ['synchronous_commit', 'remote_apply', 18],
    ['wal_level', 'hot_standby', 18],
    ['ssl_min_protocol_version', 'tlsv1.3', 18],
    ['ssl_max_protocol_version', '', 18],
    ['search_path', '"$user", public', 18],
    ['TimeZone', 'Europe/Berlin', 18],
    ['timezone', 'Europe/Berlin', 18],
    ['wal_compression', 'on', 14],
    ['wal_compression', 'lz4', 15],
    ['ssl_ecdh_curve', 'prime256v1', 18],
    ['pg_stat_statements.max', 'whatever the extension says', 18],
    ['plv8.Start_Proc', 'x', 18],
  ])('%s = %j in %i', (name, value, major) => {
    expect(judgeParameter(name, value, major)).toBeUndefined();
  });
});

describe('names that are refused', () => {
  test.each<[string, Major, string, string]>([
    [
      'shared_bufers',
      18,
      'PostgreSQL 18 has no parameter "shared_bufers"',
      'write shared_buffers, if that is what is meant',
    ],
    [
      'max_conections',
      14,
      'PostgreSQL 14 has no parameter "max_conections"',
      'write max_connections, if that is what is meant',
    ],
    ['Work_Mem', 18, 'Work_Mem has capitals, and operators look for work_mem', 'write work_mem'],
    [
      'constructor',
      18,
      'PostgreSQL 18 has no parameter "constructor"',
      'remove it, or write the extension before a dot',
    ],
    ['', 18, 'PostgreSQL 18 has no parameter ""', 'remove it, or write the extension before a dot'],
    ['io_method', 17, 'PostgreSQL 17 has no io_method: it came with 18', 'remove it, or run PostgreSQL 18 or newer'],
    [
      'io_combine_limit',
      16,
      'PostgreSQL 16 has no io_combine_limit: it came with 17',
      'remove it, or run PostgreSQL 17 or newer',
    ],
    [
      'old_snapshot_threshold',
      17,
      'PostgreSQL 17 no longer has old_snapshot_threshold: 16 was the last to take it',
      'remove it',
    ],
    [
      'data_checksums',
      18,
      'data_checksums cannot be set: PostgreSQL only reports it',
      'remove it; initdb, the image and the volume decide what it reports',
    ],
    [
      'pgaudit.log.level',
      18,
      '"pgaudit.log.level" is no name of an extension\'s parameter, which is two words joined by one dot',
      'write it as the extension does, such as pg_stat_statements.max',
    ],
  ])('%j in %i', (name, major, message, fix) => {
    expect(judgeParameter(name, '1', major)).toEqual({ message, fix });
  });

  test('a name that only a newer major has is not proposed', () => {
    expect(judgeParameter('io_metod', 'worker', 17)?.fix).not.toContain('io_method');
  });
});

describe('values that are refused', () => {
  test.each<[string, string, Major, string, string]>([
    [
      'shared_buffers',
      '4Gi',
      18,
      'shared_buffers has the unit "Gi", which PostgreSQL does not know: it knows B, kB, MB, GB, TB',
      'write 4GB',
    ],
    [
      'work_mem',
      '64M',
      18,
      'work_mem has the unit "M", which PostgreSQL does not know: it knows B, kB, MB, GB, TB',
      'write 64MB',
    ],
    [
      'work_mem',
      '64KB',
      18,
      'work_mem has the unit "KB", which PostgreSQL does not know: it knows B, kB, MB, GB, TB',
      'write 64kB',
    ],
    [
      'checkpoint_timeout',
      '5m',
      18,
      'checkpoint_timeout has the unit "m", which PostgreSQL does not know: it knows us, ms, s, min, h, d',
      'write one of them',
    ],
    [
      'checkpoint_timeout',
      '1GB',
      18,
      'checkpoint_timeout has the unit "GB", which PostgreSQL does not know: it knows us, ms, s, min, h, d',
      'write one of them',
    ],
    ['max_connections', '100MB', 18, 'max_connections is a number without a unit, found "100MB"', 'write 100'],
    ['max_connections', 'many', 18, 'max_connections is a whole number, found "many"', 'write a number'],
    ['work_mem', '', 18, 'work_mem is a whole number with a unit of B, kB, MB, GB, TB, found ""', 'write a number'],
    ['work_mem', '32kB', 18, 'work_mem is 32kB, out of its range of 64kB to 2147483647kB', 'write a value within it'],
    [
      'shared_buffers',
      '64kB',
      18,
      'shared_buffers is 64kB, out of its range of 128kB to 8589934584kB',
      'write a value within it',
    ],
    ['port', '70000', 18, 'port is 70000, out of its range of 1 to 65535', 'write a value within it'],
    [
      'maintenance_work_mem',
      '512kB',
      16,
      'maintenance_work_mem is 512kB, out of its range of 1024kB to 2147483647kB',
      'write a value within it',
    ],
    [
      'checkpoint_completion_target',
      '1.5',
      18,
      'checkpoint_completion_target is 1.5, out of its range of 0 to 1',
      'write a value within it',
    ],
    ['fsync', 'enabled', 18, 'fsync is on or off, found "enabled"', 'write on or off'],
    ['wal_compression', 'lz4', 14, 'wal_compression is on or off, found "lz4"', 'write on or off'],
    ['wal_level', 'replic', 18, 'wal_level is one of minimal, replica, logical, found "replic"', 'write replica'],
    [
      'wal_level',
      'everything',
      18,
      'wal_level is one of minimal, replica, logical, found "everything"',
      'write one of them',
    ],
  ])('%s = %j in %i', (name, value, major, message, fix) => {
    expect(judgeParameter(name, value, major)).toEqual({ message, fix });
  });
});

test('the ends of every range are taken, and what is beyond them is not', () => {
  for (const major of MAJORS) {
    for (const [name, known] of Object.entries(PARAMETERS)) {
      const parameter = parameterIn(major, known);
      if (parameter?.type !== 'int') continue;
      const { min, max } = parameter;
      expect([min, max].map((value) => judgeParameter(name, String(value), major))).toEqual([undefined, undefined]);
      expect([min - 1, max + 1].map((value) => judgeParameter(name, String(value), major))).not.toContain(undefined);
    }
  }
});

test('every word of a choice is taken, in any case', () => {
  for (const [name, known] of Object.entries(PARAMETERS)) {
    const parameter = parameterIn(18, known);
    if (parameter?.type !== 'enum') continue;
    for (const value of [...parameter.values, ...parameter.alsoTakes]) {
      expect(judgeParameter(name, value.toUpperCase(), 18)).toBeUndefined();
    }
  }
});

test('whatever stands there, a flaw says what to do', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(PARAMETERS)));
  fc.assert(
    fc.property(names, fc.string(), fc.constantFrom(...MAJORS), (name, value, major) => {
      const flaw = judgeParameter(name, value, major);
      if (flaw) expect([flaw.message.endsWith('.'), flaw.fix === '']).toEqual([false, false]);
    }),
  );
});
