import { RECOVERY_TARGETS, type Reserved } from './reserved';

/**
 * What CloudNativePG's webhook refuses (its fixed and its blocked parameters), and the names it writes on its own.
 * Facts of `pkg/postgres/configuration.go`, 1.30.
 */
export const CLOUDNATIVE_PG: readonly Reserved[] = [
  {
    why: 'WAL is archived and restored by the instance manager and its backup plugin',
    names: ['archive_command', 'archive_mode', 'archive_cleanup_command', 'recovery_end_command', 'restore_command'],
  },
  { why: 'bootstrap.recovery.recoveryTarget sets the target of a recovery', names: RECOVERY_TARGETS },
  {
    why: 'the operator decides who is primary and who follows whom',
    names: ['cluster_name', 'hot_standby', 'primary_conninfo', 'primary_slot_name', 'promote_trigger_file'],
  },
  {
    why: 'postgresql.synchronous sets synchronous replication, also for replication slots',
    names: [
      'pg_failover_slots.primary_dsn',
      'pg_failover_slots.standby_slot_names',
      'synchronized_standby_slots',
      'synchronous_standby_names',
    ],
  },
  { why: 'replica.minApplyDelay sets the delay of a replica cluster', names: ['recovery_min_apply_delay'] },
  { why: 'postgresql.shared_preload_libraries sets them', names: ['shared_preload_libraries'] },
  { why: 'tablespaces with temporary: true set them', names: ['temp_tablespaces'] },
  { why: 'postgresql.enableAlterSystem sets it', names: ['allow_alter_system'] },
  {
    why: 'services, probes and the instance manager reach the server where the operator has it listen',
    names: [
      'bonjour',
      'bonjour_name',
      'listen_addresses',
      'port',
      'unix_socket_directories',
      'unix_socket_group',
      'unix_socket_permissions',
    ],
  },
  {
    why: 'the operator brings the certificates, or the field certificates names them',
    names: [
      'ssl',
      'ssl_ca_file',
      'ssl_cert_file',
      'ssl_crl_file',
      'ssl_dh_params_file',
      'ssl_key_file',
      'ssl_passphrase_command',
      'ssl_passphrase_command_supports_reload',
      'ssl_prefer_server_ciphers',
    ],
  },
  {
    why: 'the instance manager reads the log files and writes them to stdout as JSON',
    names: [
      'event_source',
      'log_destination',
      'log_directory',
      'log_file_mode',
      'log_filename',
      'log_rotation_age',
      'log_rotation_size',
      'log_truncate_on_rotation',
      'logging_collector',
      'syslog_facility',
      'syslog_ident',
      'syslog_sequence_numbers',
      'syslog_split_messages',
    ],
  },
  {
    why: 'the operator lays out the volume and the configuration files',
    names: ['config_file', 'data_directory', 'external_pid_file', 'hba_file', 'ident_file', 'stats_temp_directory'],
  },
  {
    why: 'Kubernetes restarts a server that failed, and a failed fsync must not be tried again',
    names: ['data_sync_retry', 'restart_after_crash'],
  },
  { why: 'it could break the server beyond repair', names: ['allow_system_table_mods', 'jit_provider'] },
  {
    why: 'the operator keeps its own state there',
    names: ['cnpg.config_sha256', 'cnpg.synchronous_standby_names_metadata'],
  },
];
