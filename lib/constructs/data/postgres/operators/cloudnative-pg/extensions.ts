import { librariesToPreload, parametersToSet } from '../../../../../postgresql/extensions';
import type { PostgresIntent } from '../../intent';

/** By whether a parameter of theirs is set the operator loads these two, or drops them from every database. */
const LOADED_BY_OPERATOR = ['pg_stat_statements', 'pgaudit'];

/** The libraries that the databases' extensions need, but for those that the operator loads by itself. */
export function preloadedLibraries({ databases }: PostgresIntent): readonly string[] {
  return librariesToPreload(databases).filter((library) => !LOADED_BY_OPERATOR.includes(library));
}

/** Parameters without which an extension that is asked for does not work; whoever sets one of them wins. */
export function extensionParameters({ databases, defaults }: PostgresIntent): Readonly<Record<string, string>> {
  const isCounted = databases.some(({ extensions }) => extensions.includes('pg_stat_statements'));
  return {
    ...(isCounted && { 'pg_stat_statements.track': 'top' }),
    ...parametersToSet(databases, defaults['postgres.audit']),
  };
}
