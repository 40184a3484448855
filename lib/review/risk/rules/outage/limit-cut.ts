import { kindKey } from '../../../../check/references/kinds';
import { asMapping, valueAt, type Mapping } from '../../../../check/references/loosely';
import { billionths } from '../../../../check/schema/values/format/quantities';
import type { ObjectChange, ReviewPath } from '../../../change';
import { containerPairs } from '../../pods/containers';
import { POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';

const DATABASE = 'postgresql.cnpg.io/Cluster';

/** The kinds in which limits are looked at: what makes pods, and databases. */
export const LIMITED_KINDS: readonly string[] = [...POD_KINDS, DATABASE];

/** A limit that is cut so far that what runs will feel it. */
export interface LimitCut {
  /** Whose limit it is, as messages call it. */
  readonly title: string;
  readonly path: ReviewPath;
  readonly limit: string;
  /** What it is below: what was asked for, or half of what was allowed. */
  readonly below: string;
}

/** The containers whose limit of a resource falls below the former request, or to less than half of the former limit. */
export function limitCuts(change: ObjectChange, resource: 'cpu' | 'memory'): readonly LimitCut[] {
  const kept = bothSides(change);
  if (!kept) return [];
  if (kindKey(change.id) === DATABASE) {
    const [before, after] = [kept.before.object.spec, kept.after.object.spec].map((spec) => valueAt(spec, 'resources'));
    return cut({ title: 'an instance', path: ['spec', 'resources'] }, asMapping(before), asMapping(after), resource);
  }
  return containerPairs(kept.before.object, kept.after.object).flatMap(({ before, after }) =>
    cut(
      { title: after.title, path: [...after.path, 'resources'] },
      asMapping(before.spec.resources),
      asMapping(after.spec.resources),
      resource,
    ),
  );
}

function cut(
  { title, path }: Pick<LimitCut, 'title' | 'path'>,
  before: Mapping,
  after: Mapping,
  resource: string,
): readonly LimitCut[] {
  const [limit, former] = [asMapping(after.limits)[resource], asMapping(before.limits)[resource]];
  const request = asMapping(before.requests)[resource] ?? former;
  const [is, was, asked] = [billionths(limit), billionths(former), billionths(request)];
  if (is === undefined || (was !== undefined && is >= was)) return [];
  const at = { title, path: [...path, 'limits', resource], limit: String(limit) };
  if (was !== undefined && is * 2n < was) return [{ ...at, below: `half of the former limit of ${String(former)}` }];
  // Where nothing was asked for, the limit that there was stands for the request.
  const isBelow = asked !== undefined && is < asked && request !== former;
  return isBelow ? [{ ...at, below: `the ${String(request)} that were asked for so far` }] : [];
}
