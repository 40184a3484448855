import { nearest } from '../../errors/nearest';
import { UserError } from '../../errors/user-error';
import { bundleName, CLUSTER_BUNDLE } from '../../model/bundle';
import { resourceId, type KubernetesObject } from '../../model/manifest';
import type { Workspace } from '../../workspace/workspace';
import { parsePath } from '../compare/parse-path';
import { pathText } from '../compare/path-text';
import type { Scope } from './experiment/laboratory';
import type { Explainer } from './explainer';
import type { Leaf } from './leaves/leaf-tree';
import type { ManifestFile, Picture } from './leaves/picture';

/** A bundle, and what has to be rendered for it. */
export interface BundleScope {
  /** Such as `prod/eu-1/checkout`, `gitops/argocd/prod` or `gitops/flux/prod/eu-1`. */
  readonly bundle: string;
  readonly scope: Scope;
  /** Its app, where it is one's. */
  readonly app: string | undefined;
}

/** The bundle of a name. @throws UserError FL2004 for a name that none has. */
export function findBundle(workspace: Workspace, name: string): BundleScope {
  const bundles = allBundles(workspace);
  const found = bundles.get(name.replace(/\/+$/, ''));
  if (found) return found;
  throw notThere(`there is no bundle ${name}`, name, [...bundles.keys()], 'see what runs where with: fairlead list');
}

/**
 * The manifest of an object.
 *
 * @param object Such as `Deployment/checkout`; with its group or namespace where several are called that:
 * `Cluster.postgresql.cnpg.io/orders`, `Service/shop/web`.
 * @throws UserError FL2004 where the bundle has none, or several.
 */
export function findObject(picture: Picture, bundle: string, object: string): ManifestFile {
  const files = [...picture.files.values()].filter((file) => file.bundle === bundle);
  const found = files.filter(({ manifest }) => namesOf(manifest.object).includes(object));
  if (found.length === 1 && found[0]) return found[0];
  const names = files.map(({ manifest }) => namesOf(manifest.object)[0] ?? '');
  if (found.length === 0) {
    throw notThere(`${bundle} has no ${object}`, object, names, `name one of ${[...new Set(names)].sort().join(', ')}`);
  }
  const paths = found.map(({ path }) => `dist/${path}`).join(' or ');
  throw new UserError('FL2004', { message: `${bundle} has several ${object}`, fix: `name the file: ${paths}` });
}

/** The manifest of a path below `dist/`. @throws UserError FL2004 where none is rendered to it. */
export function findFile(
  explainer: Explainer,
  path: string,
): { readonly at: BundleScope; readonly file: ManifestFile } {
  const at = findBundle(explainer.workspace, path.split('/').slice(0, -1).join('/'));
  const { files } = explainer.picture(at.scope);
  const file = files.get(path);
  if (file) return { at, file };
  const known = [...files.values()].filter(({ bundle }) => bundle === at.bundle).map((each) => each.path);
  throw notThere(`dist/${path} holds no manifest`, path, known, `name an object of ${at.bundle}`);
}

/** The leaves at a path and below it; all where none is given. @throws UserError FL2004, FL9001 for text that is no path. */
export function findLeaves(picture: Picture, path: string, field: string | undefined): readonly Leaf[] {
  const tree = picture.tree(path);
  if (field === undefined) return tree.leaves;
  const steps = parsePath(field);
  const leaves = tree.at(steps);
  if (leaves.length > 0) return leaves;
  const { reached, next } = tree.along(steps);
  const missing = pathText(steps.slice(reached.length, reached.length + 1));
  const holder = reached.length === 0 ? 'the object' : pathText(reached);
  const fix = next.length === 0 ? `ask for ${pathText(reached)}` : `name one of ${next.join(', ')}`;
  throw notThere(`${holder} has no ${missing}`, missing, next, fix);
}

function allBundles({ fleet, runs }: Workspace): ReadonlyMap<string, BundleScope> {
  const bundles: BundleScope[] = fleet.environments.flatMap(({ name: environment, clusters }) => [
    { bundle: `gitops/argocd/${environment}`, scope: { environment }, app: undefined },
    ...clusters.flatMap(({ name: cluster }): BundleScope[] => {
      const scope = { environment, cluster };
      const shared = bundleName({ ...scope, app: CLUSTER_BUNDLE });
      return [
        { bundle: shared, scope, app: undefined },
        { bundle: `gitops/flux/${environment}/${cluster}`, scope, app: undefined },
      ];
    }),
  ]);
  const ofApps = runs.map(({ app: { name: app }, environment, cluster }): BundleScope => {
    const scope = { environment: environment.name, cluster: cluster.name };
    return { bundle: bundleName({ ...scope, app }), scope, app };
  });
  return new Map([...ofApps, ...bundles].map((each) => [each.bundle, each]));
}

/** What an object can be called, the shortest first. */
function namesOf(object: KubernetesObject): readonly string[] {
  const { group, kind, namespace, name } = resourceId(object);
  const kinds = group === '' ? [kind] : [kind, `${kind}.${group}`];
  return kinds.flatMap((each) => [`${each}/${name}`, ...(namespace === '' ? [] : [`${each}/${namespace}/${name}`])]);
}

/** @param otherwise What to do where nothing is near. */
function notThere(message: string, name: string, known: readonly string[], otherwise: string): UserError {
  const near = nearest(name, known);
  return new UserError('FL2004', { message, fix: near === undefined ? otherwise : `did you mean ${near}?` });
}
