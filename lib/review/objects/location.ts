import { CLUSTER_BUNDLE } from '../../model/bundle';
import type { Where } from '../change';

/** What the folder of a file says of it. */
export interface Location {
  readonly where: Where;
  /** Such as `prod/eu-1/checkout` or `gitops/flux/prod/eu-1`. */
  readonly bundle: string;
  /** What is the same of this bundle on other clusters: `checkout`, `cluster`, `gitops/flux`; empty outside of bundles. */
  readonly app: string;
}

/** Where a file of `dist/` belongs; as much as its folders tell where they are not as fairlead makes them. */
export function locationOf(path: string): Location {
  const folders = path.split('/').slice(0, -1);
  const [first, agent, environment = '', cluster] = folders;
  if (first !== 'gitops' || agent === undefined) return inCluster(folders);
  const isOfCluster = agent === 'flux' && cluster !== undefined;
  return {
    where: isOfCluster ? { environment, cluster } : { environment },
    bundle: folders.slice(0, isOfCluster ? 4 : 3).join('/'),
    app: `gitops/${agent}`,
  };
}

function inCluster(folders: readonly string[]): Location {
  const [environment = '', cluster, app = ''] = folders;
  const where = cluster === undefined ? { environment } : { environment, cluster };
  return { where, bundle: folders.slice(0, 3).join('/'), app };
}

/** The name of the app that a bundle is of; undefined for what belongs to no app. */
export function appNameOf({ app }: Location): string | undefined {
  return app === '' || app === CLUSTER_BUNDLE || app.includes('/') ? undefined : app;
}
