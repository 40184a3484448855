import { MAX_BACKENDS, MAX_INT, bool, choice, integer, text } from '../parameter';
import type { Parameters } from '../parameter';

/** How clients reach the server and prove who they are; where its files are. */
export const CONNECTIONS = {
  // File Locations
  config_file: text({ restart: true }),
  data_directory: text({ restart: true }),
  external_pid_file: text({ restart: true }),
  hba_file: text({ restart: true }),
  ident_file: text({ restart: true }),

  // Connection Settings
  bonjour: bool({ restart: true }),
  bonjour_name: text({ restart: true }),
  listen_addresses: text({ restart: true }),
  max_connections: integer(1, MAX_BACKENDS, { restart: true }),
  port: integer(1, 65_535, { restart: true }),
  reserved_connections: integer(0, MAX_BACKENDS, { restart: true, since: 16 }),
  superuser_reserved_connections: integer(0, MAX_BACKENDS, { restart: true }),
  unix_socket_directories: text({ restart: true }),
  unix_socket_group: text({ restart: true }),
  unix_socket_permissions: integer(0, 511, { restart: true }),

  // TCP Settings
  client_connection_check_interval: integer(0, MAX_INT, { unit: 'ms' }),
  tcp_keepalives_count: integer(0, MAX_INT),
  tcp_keepalives_idle: integer(0, MAX_INT, { unit: 's' }),
  tcp_keepalives_interval: integer(0, MAX_INT, { unit: 's' }),
  tcp_user_timeout: integer(0, MAX_INT, { unit: 'ms' }),

  // Authentication
  authentication_timeout: integer(1, 600, { unit: 's' }),
  db_user_namespace: bool({ until: 16 }),
  gss_accept_delegation: bool({ since: 16 }),
  krb_caseins_users: bool(),
  krb_server_keyfile: text(),
  md5_password_warnings: bool({ since: 18 }),
  oauth_validator_libraries: text({ since: 18 }),
  password_encryption: choice(['md5', 'scram-sha-256']),
  scram_iterations: integer(1, MAX_INT, { since: 16 }),

  // SSL
  ssl: bool(),
  ssl_ca_file: text(),
  ssl_cert_file: text(),
  ssl_ciphers: text(),
  ssl_crl_dir: text(),
  ssl_crl_file: text(),
  ssl_dh_params_file: text(),
  // The old name of ssl_groups, which PostgreSQL still takes.
  ssl_ecdh_curve: text(),
  ssl_groups: text({ since: 18 }),
  ssl_key_file: text(),
  ssl_max_protocol_version: choice(['', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']),
  ssl_min_protocol_version: choice(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']),
  ssl_passphrase_command: text(),
  ssl_passphrase_command_supports_reload: bool(),
  ssl_prefer_server_ciphers: bool(),
  ssl_tls13_ciphers: text({ since: 18 }),
} satisfies Parameters;
