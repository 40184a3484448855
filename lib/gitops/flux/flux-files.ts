import { layoutFolder } from '../../layout/layout-folder';
import type { OutputFile } from '../../model/file';
import type { Environment, Fleet } from '../../model/fleet';
import { agentManifest } from '../agent-object';
import type { ClusterBundles } from '../environment-bundles';
import { gitRepository } from './git-repository';
import { kustomizations } from './kustomizations';

/** Where `flux bootstrap` installs Flux, and keeps its own objects. */
const NAMESPACE = 'flux-system';

/**
 * The folder `gitops/flux/<environment>/<cluster>`: the source, and what to apply from it in which order.
 *
 * @throws UserErrors (FL3003) when the name of a Kustomization is too long.
 */
export function fluxFiles(
  fleet: Fleet,
  environment: Environment,
  { cluster, bundles }: ClusterBundles,
): readonly OutputFile[] {
  const folder = `gitops/flux/${environment.name}/${cluster.name}`;
  const source = { name: fleet.name, namespace: NAMESPACE };
  const repository = gitRepository(source, fleet.gitops, environment, cluster);
  const objects = [repository, ...kustomizations(source, fleet.gitops, bundles)];
  return layoutFolder({
    path: folder,
    bundle: folder,
    namespace: NAMESPACE,
    manifests: objects.map((object) => agentManifest(object, environment)),
  });
}
