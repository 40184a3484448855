import { RECOVERY_TARGETS, type Reserved } from './reserved';

/**
 * What Patroni sets on its own or leaves out, under Zalando's operator as under Crunchy's.
 * Facts of Patroni's `postgresql/config.py` and `available_parameters`.
 */
export const PATRONI: readonly Reserved[] = [
  {
    why: 'Patroni passes it to the server itself',
    names: ['cluster_name', 'config_file', 'data_directory', 'hot_standby', 'listen_addresses', 'port'],
  },
  {
    why: 'Patroni decides who follows whom, and leaves out what says otherwise',
    names: [
      'archive_cleanup_command',
      'primary_conninfo',
      'primary_slot_name',
      'promote_trigger_file',
      'recovery_end_command',
      'recovery_min_apply_delay',
      'restore_command',
      ...RECOVERY_TARGETS,
    ],
  },
  {
    why: 'Patroni writes it from its synchronous_mode and the standbys that are there',
    names: ['synchronous_standby_names'],
  },
];

/** The least that Patroni takes; what is less it ignores without a word, and sets a value of its own. */
export const PATRONI_LEAST: Readonly<Record<string, string>> = {
  max_connections: '25',
  max_locks_per_transaction: '32',
  max_replication_slots: '4',
  max_wal_senders: '3',
  max_worker_processes: '2',
  wal_keep_size: '16MB',
};
