import { UserError } from '../../errors/user-error';
import type { GatewayRef } from '../../model/fleet';
import type { LoadedApp } from '../apps/load-app';
import { locatedTextAt, type Located } from '../yaml/located';
import type { AppEntry } from './app-entry';

/** The files that set the namespaces of apps, the narrower first. */
export interface NamespaceFiles {
  readonly environment: Located;
  readonly fleet: Located;
}

/** The namespace of an app on one cluster. */
export interface AppNamespace {
  readonly name: string;
  /** FL1015 where it belongs to somebody else. */
  readonly error: UserError | undefined;
}

/**
 * The namespace that the narrowest place sets. The cluster's bundle closes it and holds it to Pod Security, which would
 * cut off whatever else lives there.
 *
 * @param gateway The Gateway of the cluster.
 */
export function namespaceOf(
  { definition, definedAt }: LoadedApp,
  entry: AppEntry,
  cluster: string,
  files: NamespaceFiles,
  gateway: GatewayRef | undefined,
): AppNamespace {
  const written =
    entry.clusters.get(cluster)?.namespace ??
    entry.namespace ??
    locatedTextAt(files.environment, 'namespace') ??
    locatedTextAt(files.fleet, 'namespace');
  const name = written?.value ?? definition.namespace ?? definition.name;
  const owner = ownerOf(name, gateway);
  if (owner === undefined) return { name, error: undefined };
  const { place, span } = written ?? definedAt;
  const error = new UserError('FL1015', {
    message: `${written ? 'namespace' : `the namespace of ${definition.name}`} must hold apps only, found ${JSON.stringify(name)}, which belongs to ${owner}`,
    place,
    span,
    fix: "write another namespace, such as namespace: 'shop'",
  });
  return { name, error };
}

/** Who has a namespace that is not the apps' own. */
function ownerOf(namespace: string, gateway: GatewayRef | undefined): string | undefined {
  if (namespace === 'default' || namespace.startsWith('kube-')) return 'Kubernetes';
  if (namespace === 'argocd') return 'Argo CD';
  if (namespace === 'flux-system') return 'Flux';
  return namespace === gateway?.namespace ? `the Gateway ${gateway.name}` : undefined;
}
