import type { PreparedDatabase, PostgresqlSpec } from '../../../../../resources/zalando';
import type { DatabaseIntent, PostgresIntent } from '../../intent';

/** Where an extension is not free to go. */
const SCHEMA: Readonly<Record<string, string>> = { plpgsql: 'pg_catalog' };

/** The roles, their databases, and the extensions in them. */
export function databases({
  roles,
  databases: wanted,
}: PostgresIntent): Pick<PostgresqlSpec, 'users' | 'databases' | 'preparedDatabases'> {
  const extended = wanted.filter(({ extensions }) => extensions.length > 0);
  return {
    users: Object.fromEntries(roles.map(({ name }) => [name, ['login']])),
    databases: Object.fromEntries(wanted.map(({ name, owner }) => [name, owner])),
    ...(extended.length > 0 && {
      preparedDatabases: Object.fromEntries(extended.map((database) => [database.name, prepared(database)])),
    }),
  };
}

/** Only the schema that is there already: for any other the owner would have to be called `<database>_owner`. */
function prepared({ extensions }: DatabaseIntent): PreparedDatabase {
  return {
    schemas: { public: { defaultRoles: false } },
    extensions: Object.fromEntries(extensions.map((extension) => [extension, SCHEMA[extension] ?? 'public'])),
  };
}
