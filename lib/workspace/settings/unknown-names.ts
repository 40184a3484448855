import type { UserError } from '../../errors/user-error';
import { unknownName } from '../schema/unknown-name';
import type { AppEntry } from './app-entry';

/** FL1012 where an environment names an app that has no file, FL1016 where it names a cluster it does not have. */
export function unknownNames(
  entries: readonly AppEntry[],
  environment: string,
  apps: readonly string[],
  clusters: readonly string[],
): UserError[] {
  return entries.flatMap(({ name, key, only = [], clusters: own }) => {
    const named = [...only, ...[...own].map(([cluster, entry]) => ({ name: cluster, mark: entry.key }))];
    return [
      ...(apps.includes(name) ? [] : [unknownName('FL1012', `apps/ has no app ${name}`, name, apps, key)]),
      ...named
        .filter((cluster) => !clusters.includes(cluster.name))
        .map(({ name, mark }) => unknownName('FL1016', `${environment} has no cluster ${name}`, name, clusters, mark)),
    ];
  });
}
