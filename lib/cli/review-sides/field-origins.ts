import { UserError, UserErrors } from '../../errors/user-error';
import { synthesizeWorkspace } from '../../pipeline';
import type { ObjectChange, Placed } from '../../review/change';
import { identical } from '../../review/compare/identical';
import { explainLeaves, type Asked } from '../../review/explain/explain-leaves';
import type { Scope } from '../../review/explain/experiment/laboratory';
import { Explainer } from '../../review/explain/explainer';
import type { Leaf } from '../../review/explain/leaves/leaf-tree';
import type { Picture } from '../../review/explain/leaves/picture';
import { originOfConstruct } from '../../review/explain/origin-of';
import { findBundle } from '../../review/explain/question';
import { told, type ToldLeaf } from '../../review/explain/told';
import { whereKey } from '../../review/objects/wheres';
import type { OriginOf } from '../../review/report/html/shown';
import type { Review } from '../../review/review';
import { sourceReader } from '../../workspace/source-reader';
import { loadWorkspace } from '../../workspace/workspace';

/** So many changed fields are looked into, on so many clusters: each cluster costs some seconds. */
const MOST_FIELDS = 100;
const MOST_CLUSTERS = 3;

/**
 * Where fields of a review come from: of the fields that changed, in the first change of each entry, the worst first, what
 * they follow from; of all others the construct that made them. Nothing where the sources cannot be rendered, or do not
 * give what the review is about.
 */
export function fieldOrigins(review: Review, root: string): OriginOf {
  const workspace = ifItCan(() => loadWorkspace(root));
  if (!workspace) return () => undefined;
  const explainer = new Explainer(workspace, (given, selection) => synthesizeWorkspace(given, selection).files);
  const read = sourceReader(root);
  const explained = new Map<Leaf, ToldLeaf>();
  for (const changes of byCluster(review)) {
    const asked = leavesOf(changes, explainer);
    const found = asked && ifItCan(() => explainLeaves(explainer, asked));
    for (const each of found?.leaves ?? []) explained.set(each.leaf, told(each, read));
  }
  return ({ after }, path) => {
    const picture = after && pictureOf(after, explainer);
    const [leaf] = picture?.tree(after?.file ?? '').at(path) ?? [];
    if (!picture || !leaf) return undefined;
    const file = picture.file(leaf.file);
    return explained.get(leaf) ?? told({ leaf, file, origins: [originOfConstruct(file)], overrode: [] }, read);
  };
}

/** The first change of each entry, as many as there is time for, those of one cluster together. */
function byCluster({ entries }: Review): readonly (readonly ObjectChange[])[] {
  const clusters = new Map<string, ObjectChange[]>();
  let fields = 0;
  for (const { changes } of entries) {
    const [change] = changes;
    if (!change?.after || fields + change.fields.length > MOST_FIELDS) continue;
    const key = whereKey(change.where);
    const known = clusters.get(key);
    if (!known && clusters.size === MOST_CLUSTERS) continue;
    fields += change.fields.length;
    clusters.set(key, [...(known ?? []), change]);
  }
  return [...clusters.values()];
}

/** The changed leaves of changes on one cluster, as the sources give them. */
function leavesOf(changes: readonly ObjectChange[], explainer: Explainer): Asked | undefined {
  const leaves = changes.flatMap(({ after, fields }): readonly Leaf[] => {
    const tree = after && pictureOf(after, explainer)?.tree(after.file);
    return tree ? fields.flatMap(({ path }) => tree.at(path)) : [];
  });
  const [first] = changes;
  const scope = first?.after && scopeOf(first.after, explainer);
  return scope && leaves.length > 0 ? { scope, leaves, app: undefined } : undefined;
}

/** What the sources give on the cluster of an object; undefined where they do not give that very object. */
function pictureOf(placed: Placed, explainer: Explainer): Picture | undefined {
  const scope = scopeOf(placed, explainer);
  const picture = scope && ifItCan(() => explainer.picture(scope));
  const object = picture?.files.get(placed.file)?.manifest.object;
  return object && identical(object, placed.object) ? picture : undefined;
}

function scopeOf({ bundle }: Placed, { workspace }: Explainer): Scope | undefined {
  return ifItCan(() => findBundle(workspace, bundle))?.scope;
}

/** The page is about manifests, and whole without their sources. */
function ifItCan<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError || error instanceof UserErrors) return undefined;
    throw error;
  }
}
