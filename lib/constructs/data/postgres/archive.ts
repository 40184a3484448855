import { UserError } from '../../../errors/user-error';
import type { Cluster } from '../../../model/fleet';
import type { AppScope } from '../../app/app-scope';
import type { Archive } from './intent';

/** What the archive of a cluster is called: a new major version starts one of its own. */
export function archiveName(cluster: string, major: number): string {
  return `${cluster}-${major}`;
}

/**
 * The archive of that name in the object store of a cluster of the app's environment.
 *
 * @throws UserError (FL3002) when the cluster has no object store.
 */
export function archiveIn(app: AppScope, cluster: Cluster, name: string): Archive {
  const store = cluster.postgres.backups;
  if (store) {
    const region = store.region ?? cluster.region;
    return { store: { ...store, region }, path: `${store.destination}/${app.environment}/${cluster.name}`, name };
  }
  throw new UserError('FL3002', {
    message: `${app.environment}/${cluster.name} has no object store for the backups of a database`,
    place: app.here(),
    fix: 'set postgres.backups in environments/, or give the database `backups: false`',
  });
}
