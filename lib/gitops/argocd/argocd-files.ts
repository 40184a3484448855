import { layoutFolder } from '../../layout/layout-folder';
import type { OutputFile } from '../../model/file';
import type { Fleet } from '../../model/fleet';
import { agentManifest } from '../agent-object';
import type { EnvironmentBundles } from '../environment-bundles';
import { appProject } from './app-project';
import { applicationSet } from './application-set';

/** Where Argo CD is installed by default, and looks for its own objects. */
const NAMESPACE = 'argocd';

/** The folder `gitops/argocd/<environment>`: what the environment may do, and an Application for each of its bundles. */
export function argocdFiles(fleet: Fleet, bundles: EnvironmentBundles): readonly OutputFile[] {
  const { environment } = bundles;
  const folder = `gitops/argocd/${environment.name}`;
  const identity = { name: `${fleet.name}-${environment.name}`, namespace: NAMESPACE };
  const objects = [appProject(identity, fleet, bundles), applicationSet(identity, fleet, bundles)];
  return layoutFolder({
    path: folder,
    bundle: folder,
    namespace: NAMESPACE,
    manifests: objects.map((object) => agentManifest(object, environment)),
  });
}
