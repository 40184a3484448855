import type { Snapshot } from '../../model/snapshot';
import type { EnvironmentCalls } from '../../review/calls/call';
import { callsOf } from '../../review/calls/calls-of';
import { FileReader } from '../../review/objects/file-reader';
import { readObjects } from '../../review/objects/placed-objects';
import { htmlPage } from '../../review/report/html/html-page';
import { pageModel } from '../../review/report/html/make-page-model';
import type { OriginOf } from '../../review/report/html/shown';
import type { Review } from '../../review/review';
import type { Sides } from './open-sides';

/** Policies tell who calls whom; those that did not change do so too. */
const POLICY = /(?:^|\/)networkpolicy[._]/;

/** The page of a review, with who calls whom on either side. @throws UserErrors for files that cannot be read. */
export function reviewPage(review: Review, { before, after }: Sides, originOf: OriginOf): string {
  const reader = new FileReader();
  const callsIn = (snapshot: Snapshot, side: 'before' | 'after'): readonly EnvironmentCalls[] => {
    const files = [...snapshot.digests.keys()].filter((path) => POLICY.test(path));
    return callsOf([...readObjects(snapshot, files, side, reader).objects.values()]);
  };
  const calls = { before: callsIn(before, 'before'), after: callsIn(after, 'after') };
  return htmlPage(pageModel(review, { calls, originOf }));
}
