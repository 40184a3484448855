import { compareText } from '../model/compare-text';
import type { FleetBudgets } from '../model/review-settings';
import type { Snapshot } from '../model/snapshot';
import { prunedVerdicts } from './budgets/pruned-verdicts';
import type { ObjectChange } from './change';
import type { Delivery } from './delivery/delivery';
import { demandByCluster } from './fold/demand';
import { foldChanges } from './fold/fold-changes';
import type { Judged } from './fold/judged';
import { matchObjects, type Matched } from './match/match-objects';
import { changedFiles } from './objects/changed-files';
import { FileReader } from './objects/file-reader';
import { indexRemarks } from './objects/index-version';
import { readObjects } from './objects/placed-objects';
import { reviewedBundles } from './objects/reviewed-bundles';
import { sideOf } from './objects/side-of';
import { UnchangedObjects } from './objects/unchanged-objects';
import { orderEntries } from './order';
import type { Review, Uncompared } from './review';
import type { Consequence } from './risk/risk';
import type { Around, Side } from './risk/rule';
import { versionSteps } from './versions/version-steps';

/** What a review is made of. */
export interface ReviewRequest {
  readonly before: Snapshot;
  /** What did not change is read from this side. */
  readonly after: Snapshot;
  readonly judge: (change: ObjectChange, around: Around) => readonly Consequence[];
  readonly deliveriesOf: (change: ObjectChange, before: Side, after: Side) => readonly Delivery[];
  readonly budgets: FleetBudgets;
}

/**
 * What changes between two snapshots, folded and weighed: files are compared by digest, those that differ are parsed,
 * their objects matched by identity, each change judged, and those that are the same thing told as one.
 *
 * @throws UserErrors for files of a snapshot that went away or cannot be read.
 */
export function makeReview({ before, after, judge, deliveriesOf, budgets }: ReviewRequest): Review {
  const bundles = reviewedBundles(before, after);
  const { changes, uncompared, was, is } = compareSnapshots(before, after, bundles);
  const judged = changes.map((change): Judged => {
    const delivery = deliveriesOf(change, was, is);
    return { change, delivery, consequences: judge(change, { before: was, after: is, delivery }) };
  });
  return {
    before: before.label,
    after: after.label,
    entries: orderEntries(foldChanges(judged, bundles)),
    versions: versionSteps(changes, was, is),
    demand: demandByCluster(judged),
    budgets: prunedVerdicts(judged, bundles, budgets),
    uncompared,
    bundles,
  };
}

/** What changed, and both sides to look around in. */
interface Compared extends Matched {
  readonly was: Side;
  readonly is: Side;
}

function compareSnapshots(before: Snapshot, after: Snapshot, bundles: Review['bundles']): Compared {
  const files = changedFiles(before, after);
  const reader = new FileReader();
  const unchanged = new UnchangedObjects(after, files.unchanged, reader);
  const was = readObjects(before, files.before, 'before', reader);
  const is = readObjects(after, files.after, 'after', reader);
  const { changes, uncompared } = matchObjects(was, is, (where, id) => unchanged.find(where, id));
  const all = [...indexRemarks(before, after), ...was.uncompared, ...is.uncompared, ...uncompared];
  return {
    changes,
    uncompared: all.sort(compareUncompared),
    was: sideOf(was, is, unchanged, standing(bundles, 'before')),
    is: sideOf(is, was, unchanged, standing(bundles, 'after')),
  };
}

/** The bundles that have something on a side. */
function standing(bundles: Review['bundles'], side: 'before' | 'after'): Review['bundles'] {
  return bundles.filter((each) => each[side] > 0);
}

function compareUncompared(a: Uncompared, b: Uncompared): number {
  return compareText(a.file, b.file) || compareText(b.side, a.side) || compareText(a.reason, b.reason);
}
