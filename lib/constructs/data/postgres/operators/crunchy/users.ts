import type { CrunchyUser } from '../../../../../resources/crunchy';
import type { PostgresIntent } from '../../intent';

/** Every role, with the databases that are its own; the operator makes both. */
export function users({ roles, databases }: PostgresIntent): readonly CrunchyUser[] {
  return roles.map(({ name }) => {
    const own = databases.filter(({ owner }) => owner === name).map((database) => database.name);
    // Letters and digits only, for the password becomes a part of URLs.
    return { name, ...(own.length > 0 && { databases: own }), password: { type: 'AlphaNumeric' } };
  });
}
