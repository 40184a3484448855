import { argocdClusterName, type Cluster, type Environment } from '../../model/fleet';
import type { ArgoDestination } from '../../resources/argocd';

/** How Argo CD knows a cluster: by the URL its environment gives, otherwise by the name `<environment>-<cluster>`. */
export function clusterReference(environment: Environment, cluster: Cluster): Omit<ArgoDestination, 'namespace'> {
  if (cluster.server !== undefined) return { server: cluster.server };
  return { name: argocdClusterName(environment.name, cluster.name) };
}
