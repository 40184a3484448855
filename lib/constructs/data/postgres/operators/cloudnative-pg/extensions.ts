import type { DatabaseIntent, PostgresIntent } from '../../intent';

/** Extensions whose library must be loaded when PostgreSQL starts, in the order they ask for: citus is the first. */
const PRELOADED = [
  ...['citus', 'pg_cron', 'pg_net', 'pg_squeeze', 'pg_stat_monitor', 'pg_tle', 'pg_wait_sampling', 'pglogical'],
  ...['set_user', 'timescaledb', 'vchord'],
];

/** The libraries that the databases' extensions need, but for those that the operator loads by itself. */
export function preloadedLibraries({ databases }: PostgresIntent): readonly string[] {
  const wanted = new Set(databases.flatMap(({ extensions }) => extensions));
  return PRELOADED.filter((extension) => wanted.has(extension));
}

/** Parameters without which an extension that is asked for does not work; whoever sets one of them wins. */
export function extensionParameters({ databases, defaults }: PostgresIntent): Readonly<Record<string, string>> {
  const asks = (extension: string): DatabaseIntent | undefined =>
    databases.find(({ extensions }) => extensions.includes(extension));
  const scheduled = asks('pg_cron');
  return {
    // By whether a parameter of theirs is set the operator loads these two, or drops them from every database.
    ...(asks('pg_stat_statements') && { 'pg_stat_statements.track': 'top' }),
    ...(asks('pgaudit') && { 'pgaudit.log': defaults['postgres.audit'] }),
    // It is made in one database only, and as a client it would need a password.
    ...(scheduled && { 'cron.database_name': scheduled.name, 'cron.use_background_workers': 'on' }),
  };
}
