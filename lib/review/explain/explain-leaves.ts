import { Search } from './experiment/search';
import type { Laboratory, Scope } from './experiment/laboratory';
import type { Reach } from './experiment/reach-of';
import type { ExplainedLeaf, Explanation, Overridden } from './explained';
import type { Explainer } from './explainer';
import type { Input } from './inputs/input';
import { inventoryFor, type Inventory } from './inputs/inventory';
import type { Leaf } from './leaves/leaf-tree';
import type { ManifestFile } from './leaves/picture';
import { originOf, originOfConstruct } from './origin-of';
import { overriddenBy } from './overridden-by';
import { overriddenSettings } from './overridden-settings';
import { rankedFor, type Found } from './ranked';

/** Which leaves are asked about. */
export interface Asked {
  /** The part of the fleet that has them: the cluster of a bundle, or the environment for what Argo CD reads. */
  readonly scope: Scope;
  readonly leaves: readonly Leaf[];
  /** The app that they are of, where it is one's: its own files are looked at first. */
  readonly app: string | undefined;
  /** Whether what was overridden is told down to the default, which takes about as long again for each leaf. @default false */
  readonly toTheBottom?: boolean;
}

/**
 * Tells what leaves follow from, in the order in which they are asked about.
 *
 * @throws UserErrors as synth would.
 */
export function explainLeaves(explainer: Explainer, { scope, leaves, app, toTheBottom = false }: Asked): Explanation {
  const laboratory = explainer.laboratory(scope);
  const inventory = inventoryFor(explainer.inputs, laboratory, app);
  const atRest = new Map(leaves.map((leaf) => [leaf, sameLeaf(laboratory, leaf)]));
  const watched = [...atRest.values()].filter((leaf) => leaf !== undefined);
  const picture = explainer.picture(scope);
  const ofUser = watched.every((leaf) => isMadeByUser(picture.file(leaf.file)));
  const searches = searchesFor(laboratory, inventory, watched, ofUser);
  const explained = leaves.map((leaf): ExplainedLeaf => {
    const file = picture.file(leaf.file);
    const same = atRest.get(leaf);
    const found = same ? foundFor(same, file, laboratory, searches) : [];
    const layers = settingsBelow(explainer, file.bundle, found);
    const bottom = same && toTheBottom ? overriddenBy(laboratory, same, found, candidates(inventory)) : [];
    return {
      leaf,
      file,
      origins: found.length > 0 ? found.map(originOf) : [originOfConstruct(file)],
      overrode: bottom.length < layers.length ? layers : bottom.map((each) => withLayer(each, layers)),
    };
  });
  const near = new Set([...inventory.own, ...inventory.settings]);
  return { leaves: explained, fixed: searches.values.fixed.filter((input) => near.has(input)) };
}

/** The leaf as it is where inputs are changed; undefined where it is not the same there, so that nothing can be told. */
function sameLeaf({ atRest }: Laboratory, { file, path, value }: Leaf): Leaf | undefined {
  const [leaf] = atRest.files.has(file) ? atRest.tree(file).at(path) : [];
  return leaf && JSON.stringify(leaf.value) === JSON.stringify(value) ? leaf : undefined;
}

interface Searches {
  readonly values: Search;
  readonly parts: Search;
}

/** What says something tells more than what only holds it, which is asked about the rest alone. */
function searchesFor(
  laboratory: Laboratory,
  { own, settings, defaults, others }: Inventory,
  leaves: readonly Leaf[],
  ofUser: boolean,
): Searches {
  const values = new Search(laboratory, new Set(leaves));
  values.among([...own, ...settings, ...defaults, ...others].filter(({ grain }) => grain === 'value'));
  const reached = [...values.reaches.values()].map((reach) => reach.leaves);
  const left = leaves.filter((leaf) => !reached.some((reach) => reach.has(leaf)));
  const parts = new Search(laboratory, new Set(left));
  // What a setting that holds others leads to in an app is told by what it holds.
  const holders = ofUser ? settings.filter((input) => !settings.some(({ parent }) => parent === input)) : settings;
  if (left.length > 0) parts.among([...own, ...holders].filter(({ grain }) => grain === 'part'));
  return { values, parts };
}

/**
 * What a leaf follows from. What decides on the whole object tells something of a leaf only where nothing else does, and
 * what merely holds the whole object tells nothing where a construct of the user's does.
 */
function foundFor(leaf: Leaf, file: ManifestFile, { atRest }: Laboratory, searches: Searches): readonly Found[] {
  const { leaves } = atRest.tree(leaf.file);
  const isWhole = (reach: Reach): boolean => leaves.every((each) => reach.leaves.has(each));
  const [values, parts] = [rankedFor(leaf, searches.values.reaches), rankedFor(leaf, searches.parts.reaches)];
  const choices = [
    values.filter(({ reach }) => !isWhole(reach)),
    parts.filter(({ reach }) => !isWhole(reach)),
    values,
    isMadeByUser(file) ? [] : parts,
  ];
  return choices.find((found) => found.length > 0) ?? [];
}

/** Whether a construct of a user's made an object; others have their place where the environment asks for them. */
function isMadeByUser({ manifest }: ManifestFile): boolean {
  return !manifest.place.file.startsWith('environments/');
}

/** What can hold instead of an origin. */
function candidates({ own, settings, defaults }: Inventory): readonly Input[] {
  return [...own, ...settings, ...defaults].filter(({ grain }) => grain === 'value');
}

function settingsBelow(explainer: Explainer, bundle: string, [first]: readonly Found[]): readonly Overridden[] {
  const place = first?.input.what === 'setting' ? first.input.mark?.place : undefined;
  return place ? overriddenSettings(explainer.workspace, bundle, place) : [];
}

/** The same with the layer of settings that it is. */
function withLayer(overridden: Overridden, layers: readonly Overridden[]): Overridden {
  const { mark } = overridden;
  const same = layers.find((each) => mark && JSON.stringify(each.mark?.place) === JSON.stringify(mark.place));
  return same?.layer ? { ...overridden, layer: same.layer } : overridden;
}
