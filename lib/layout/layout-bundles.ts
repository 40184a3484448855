import { Problems } from '../errors/problems';
import { bundleName, type Bundle } from '../model/bundle';
import { compareText } from '../model/compare-text';
import type { OutputFile } from '../model/file';
import { Identities } from './identities';
import { layoutFolder } from './layout-folder';

/**
 * The files of all bundles, each bundle in its folder `<environment>/<cluster>/<app>`, sorted by the names of the
 * bundles, so that their order makes no difference.
 *
 * @throws UserErrors as `layoutFolder` does; an identity is taken once it stands in any bundle of the same cluster
 */
export function layoutBundles(bundles: readonly Bundle[]): readonly OutputFile[] {
  const problems = new Problems();
  const clusters = new Map<string, Identities>();
  const named = bundles.map((bundle) => ({ bundle, name: bundleName(bundle.id) }));
  const files = named
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap(({ bundle, name }) => {
      const { namespace, manifests, id } = bundle;
      const cluster = `${id.environment}/${id.cluster}`;
      const identities = clusters.get(cluster) ?? new Identities();
      clusters.set(cluster, identities);
      return problems.catch(() => layoutFolder({ path: name, bundle: name, namespace, manifests }, identities)) ?? [];
    });
  problems.throwIfAny();
  return files;
}
