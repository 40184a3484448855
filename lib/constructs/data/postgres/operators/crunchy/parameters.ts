import { librariesIn, librariesToPreload, parametersToSet } from '../../../../../postgresql/extensions';
import type { PostgresIntent } from '../../intent';

const LIBRARIES = 'shared_preload_libraries';

/** The library that the operator loads into every cluster. */
const LOADED_BY_OPERATOR = 'pgaudit';

/** What PostgreSQL is told: what extensions ask for, and what was tuned or set, which wins. */
export function serverParameters({
  databases,
  parameters,
  defaults,
}: PostgresIntent): Readonly<Record<string, string>> {
  const set: Readonly<Record<string, string>> = Object.fromEntries(
    parameters.map(({ parameter, value }) => [parameter, value]),
  );
  const needed = librariesToPreload(databases).filter((library) => library !== LOADED_BY_OPERATOR);
  const libraries = new Set([...librariesIn(set[LIBRARIES] ?? ''), ...needed]);
  return {
    ...parametersToSet(databases, defaults['postgres.audit']),
    ...set,
    ...(needed.length > 0 && { [LIBRARIES]: [...libraries].join(',') }),
  };
}
