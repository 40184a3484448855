import { worse, type Risk } from '../../../model/risk';
import type { ReviewEntry } from '../../review';
import { placeName } from '../where-text';
import type { Matrix } from './matrix-of';
import type { PageTouch } from './page-model';

/** What an entry does in each bundle that it touches, in the order of bundles; a move touches both. */
export function touchesOf(entry: ReviewEntry, matrix: Matrix): readonly PageTouch[] {
  const risks = risksByPlace(entry);
  const touches = new Map<number, PageTouch>();
  for (const { before, after } of entry.changes) {
    const placed = [before, after].flatMap((side) => side ?? []);
    for (const bundle of new Set(placed.flatMap((side) => matrix.bundleOf(side) ?? []))) {
      const place = matrix.places[matrix.bundles[bundle]?.place ?? -1]?.name ?? '';
      const changes = (touches.get(bundle)?.changes ?? 0) + 1;
      touches.set(bundle, { bundle, changes, risk: risks.get(place) ?? 'harmless' });
    }
  }
  return [...touches.values()].sort((a, b) => a.bundle - b.bundle);
}

/** The worst that comes of an entry in each place: not every consequence comes true everywhere. */
function risksByPlace({ consequences }: ReviewEntry): ReadonlyMap<string, Risk> {
  const risks = new Map<string, Risk>();
  for (const { risk, where } of consequences) {
    for (const place of where) risks.set(placeName(place), worse(risk, risks.get(placeName(place)) ?? risk));
  }
  return risks;
}
