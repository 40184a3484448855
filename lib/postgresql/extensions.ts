/** A database, and the extensions that are made in it. */
export interface ExtendedDatabase {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Extensions whose library must be loaded when PostgreSQL starts, in the order they ask for: citus is the first. */
const PRELOADED = [
  ...['citus', 'pg_cron', 'pg_net', 'pg_squeeze', 'pg_stat_statements', 'pg_stat_monitor', 'pg_tle'],
  ...['pg_wait_sampling', 'pgaudit', 'pglogical', 'set_user', 'timescaledb', 'vchord'],
];

/** Those of them that are made without their library too, and come to work once it is loaded. */
const MADE_UNLOADED = new Set(['pg_stat_monitor', 'pg_stat_statements', 'pg_wait_sampling', 'set_user']);

/** The libraries that `shared_preload_libraries` has to name for the extensions of some databases, in order. */
export function librariesToPreload(databases: readonly ExtendedDatabase[]): readonly string[] {
  const wanted = new Set(databases.flatMap(({ extensions }) => extensions));
  return PRELOADED.filter((extension) => wanted.has(extension));
}

/** Whether CREATE EXTENSION fails where the library of an extension is not loaded. */
export function isMadeByItsLibrary(extension: string): boolean {
  return PRELOADED.includes(extension) && !MADE_UNLOADED.has(extension);
}

/** The libraries that a value of `shared_preload_libraries` names. */
export function librariesIn(value: string): readonly string[] {
  return value
    .split(',')
    .map((library) => library.trim().replace(/^"(.*)"$/, '$1'))
    .filter((library) => library !== '');
}

/**
 * Parameters without which an extension does nothing, though its library is loaded.
 *
 * @param audited What pgaudit logs, such as `ddl, role`; nothing by itself
 */
export function parametersToSet(
  databases: readonly ExtendedDatabase[],
  audited: string,
): Readonly<Record<string, string>> {
  const asks = (extension: string): ExtendedDatabase | undefined =>
    databases.find(({ extensions }) => extensions.includes(extension));
  const scheduled = asks('pg_cron');
  return {
    ...(asks('pgaudit') && { 'pgaudit.log': audited }),
    // It is made in one database only, and as a client it would need a password.
    ...(scheduled && { 'cron.database_name': scheduled.name, 'cron.use_background_workers': 'on' }),
  };
}
