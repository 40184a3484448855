import type { Cluster, Environment } from '../../model/fleet';
import type { ArgoDestination } from '../../resources/argocd';

/** How Argo CD knows a cluster: by the URL its environment gives, otherwise by the name `<environment>-<cluster>`. */
export function clusterReference(environment: Environment, cluster: Cluster): Omit<ArgoDestination, 'namespace'> {
  return cluster.server === undefined ? { name: `${environment.name}-${cluster.name}` } : { server: cluster.server };
}
