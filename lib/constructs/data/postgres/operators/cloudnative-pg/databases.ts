import { present } from '../../../../../model/present';
import { CNPG_API, type DatabaseSpec } from '../../../../../resources/cnpg';
import type { DatabaseIntent, PostgresIntent } from '../../intent';
import type { RenderedObject } from '../operator';
import { objectOf } from './names';

/** A Database for each that is not made with the cluster, and for the first where it has extensions. */
export function databases(intent: PostgresIntent): readonly RenderedObject[] {
  const [first, ...others] = intent.databases;
  const wanted = first.extensions.length > 0 ? intent.databases : others;
  return wanted.map((database) => databaseObject(intent.name, database));
}

function databaseObject(cluster: string, { name, owner, extensions }: DatabaseIntent): RenderedObject {
  const spec = present<DatabaseSpec>({
    cluster: { name: cluster },
    name,
    owner,
    extensions: extensions.length > 0 ? extensions.map((extension) => ({ name: extension })) : undefined,
  });
  return {
    id: `database-${name}`,
    apiVersion: CNPG_API,
    kind: 'Database',
    name: objectOf(cluster, name),
    body: { spec },
  };
}
