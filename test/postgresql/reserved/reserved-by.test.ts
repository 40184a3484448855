import { POSTGRES_OPERATORS, type PostgresOperatorName } from '../../../lib/model/postgres';
import { parameterNamed } from '../../../lib/postgresql/parameters/parameters';
import { CLOUDNATIVE_PG } from '../../../lib/postgresql/reserved/cloudnative-pg';
import { CRUNCHY } from '../../../lib/postgresql/reserved/crunchy';
import { reservedBy } from '../../../lib/postgresql/reserved/reserved-by';
import { ZALANDO } from '../../../lib/postgresql/reserved/zalando';

const RESERVED = { 'cloudnative-pg': CLOUDNATIVE_PG, zalando: ZALANDO, crunchy: CRUNCHY };

function reservedNames(operator: PostgresOperatorName): readonly string[] {
  return RESERVED[operator].flatMap(({ names }) => names);
}

/** What the webhook of CloudNativePG 1.30 refuses. */
const REFUSED_BY_CLOUDNATIVE_PG = `
  allow_system_table_mods archive_cleanup_command archive_command archive_mode bonjour bonjour_name cluster_name
  config_file data_directory data_sync_retry event_source external_pid_file hba_file hot_standby ident_file
  jit_provider listen_addresses log_destination log_directory log_file_mode log_filename log_rotation_age
  log_rotation_size log_truncate_on_rotation logging_collector pg_failover_slots.primary_dsn
  pg_failover_slots.standby_slot_names port primary_conninfo primary_slot_name promote_trigger_file
  recovery_end_command recovery_min_apply_delay recovery_target recovery_target_action recovery_target_inclusive
  recovery_target_lsn recovery_target_name recovery_target_time recovery_target_timeline recovery_target_xid
  restart_after_crash restore_command shared_preload_libraries ssl ssl_ca_file ssl_cert_file ssl_crl_file
  ssl_dh_params_file ssl_key_file ssl_passphrase_command ssl_passphrase_command_supports_reload
  ssl_prefer_server_ciphers stats_temp_directory synchronized_standby_slots synchronous_standby_names
  syslog_facility syslog_ident syslog_sequence_numbers syslog_split_messages temp_tablespaces
  unix_socket_directories unix_socket_group unix_socket_permissions
`
  .trim()
  .split(/\s+/);

/** What CloudNativePG overwrites without refusing it. */
const OVERWRITTEN_BY_CLOUDNATIVE_PG = [
  'allow_alter_system',
  'cnpg.config_sha256',
  'cnpg.synchronous_standby_names_metadata',
];

test('CloudNativePG keeps what its webhook refuses and what it overwrites', () => {
  const expected = [...REFUSED_BY_CLOUDNATIVE_PG, ...OVERWRITTEN_BY_CLOUDNATIVE_PG];
  expect([...reservedNames('cloudnative-pg')].sort()).toEqual(expected.sort());
});

describe.each(POSTGRES_OPERATORS)('%s', (operator) => {
  test.each(reservedNames(operator).filter((name) => !name.includes('.')))('%s is a parameter', (name) => {
    expect(parameterNamed(name)).toBeDefined();
  });

  test('no parameter is kept for two reasons', () => {
    expect(new Set(reservedNames(operator)).size).toBe(reservedNames(operator).length);
  });

  test('what a consultant would set is free', () => {
    const free = ['shared_buffers', 'work_mem', 'max_connections', 'random_page_cost', 'log_min_duration_statement'];
    expect(free.map((name) => reservedBy(operator, name))).toEqual(free.map(() => undefined));
  });

  test('names of JavaScript are no parameters', () => {
    expect(reservedBy(operator, 'constructor')).toBeUndefined();
  });
});

test.each([
  ['cloudnative-pg', 'shared_preload_libraries', /postgresql\.shared_preload_libraries/],
  ['cloudnative-pg', 'archive_command', /archived/],
  ['cloudnative-pg', 'wal_level', undefined],
  ['cloudnative-pg', 'ssl_min_protocol_version', undefined],
  ['zalando', 'listen_addresses', /Patroni/],
  ['zalando', 'recovery_target_time', /Patroni/],
  ['zalando', 'archive_mode', /WAL-G/],
  ['zalando', 'shared_preload_libraries', undefined],
  ['crunchy', 'wal_level', /logical/],
  ['crunchy', 'ssl_ciphers', /TLS/],
  ['crunchy', 'ssl_groups', undefined],
  ['crunchy', 'ssl_ecdh_curve', undefined],
  ['crunchy', 'shared_preload_libraries', undefined],
  ['crunchy', 'unix_socket_permissions', /sockets/],
] as const)('%s and %s', (operator, name, reason) => {
  const found = reservedBy(operator, name);
  if (reason) expect(found).toMatch(reason);
  else expect(found).toBeUndefined();
});
