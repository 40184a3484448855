import { compareText } from '../../model/compare-text';
import type { Snapshot } from '../../model/snapshot';
import type { ReviewedBundle } from '../review';
import { roleOf } from './file-role';
import { locationOf, type Location } from './location';

/** Every bundle of either side, with how many files of manifests it has, by their paths alone. */
export function reviewedBundles(before: Snapshot, after: Snapshot): readonly ReviewedBundle[] {
  const [was, is] = [folderCounts(before), folderCounts(after)];
  const bundles = new Map<string, { location: Location; before: number; after: number }>();
  for (const folder of new Set([...was.keys(), ...is.keys()])) {
    const location = locationOf(folder);
    const counts = bundles.get(location.bundle) ?? { location, before: 0, after: 0 };
    counts.before += was.get(folder) ?? 0;
    counts.after += is.get(folder) ?? 0;
    bundles.set(location.bundle, counts);
  }
  return [...bundles.values()]
    .map(({ location: { bundle, where }, ...counts }) => ({ bundle, where, ...counts }))
    .sort((a, b) => compareText(a.bundle, b.bundle));
}

/** Folders end with their slash. */
function folderCounts({ digests }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of digests.keys()) {
    if (roleOf(path) !== 'manifests') continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}
