import { PATRONI } from './patroni';
import type { Reserved } from './reserved';

/**
 * What the schema of Crunchy's PostgresCluster refuses, and what the operator and Patroni set whatever a user says.
 * Facts of `postgres_types.go` and of the operator's `Mandatory` parameters, 6.0.
 */
export const CRUNCHY: readonly Reserved[] = [
  ...PATRONI,
  { why: 'pgBackRest archives WAL', names: ['archive_command', 'archive_mode'] },
  { why: 'the operator has it on logical, for every kind of replication', names: ['wal_level'] },
  { why: 'it is always on, so that a former primary can be rewound', names: ['wal_log_hints'] },
  { why: 'the field authentication sets who may connect', names: ['hba_file', 'ident_file'] },
  {
    why: 'TLS is always on, with the certificates of the operator or of customTLSSecret',
    names: [
      'ssl',
      'ssl_ca_file',
      'ssl_cert_file',
      'ssl_ciphers',
      'ssl_crl_dir',
      'ssl_crl_file',
      'ssl_dh_params_file',
      'ssl_key_file',
      'ssl_max_protocol_version',
      'ssl_min_protocol_version',
      'ssl_passphrase_command',
      'ssl_passphrase_command_supports_reload',
      'ssl_prefer_server_ciphers',
      'ssl_tls13_ciphers',
    ],
  },
  {
    why: 'the containers of the pod meet at sockets that the operator chooses',
    names: ['unix_socket_directories', 'unix_socket_group', 'unix_socket_permissions'],
  },
  { why: 'the operator lays out the volume', names: ['external_pid_file'] },
  { why: 'other containers of the pod read the log files', names: ['log_file_mode', 'logging_collector'] },
];
