import type { PreviousObject } from '../../workspace/previous/previous-object';
import type { ClusterObjects, SubjectFault } from '../references/reference-faults';
import { Moment } from './moment';
import type { Around, Rule } from './rule';
import { RULES, TRANSITION_KINDS } from './rules';
import { standingAfter, standingBefore, type Standing } from './standing';

/** What a run is about to make of `dist/`. */
export interface TransitionRequest {
  /** What stands in `dist/`, of the kinds in `TRANSITION_KINDS`. */
  readonly previous: readonly PreviousObject[];
  /** The manifests of the run by cluster, also those that it does not answer for. */
  readonly clusters: readonly ClusterObjects[];
  /**
   * Whether the run answers for a bundle. All others stay as they are, whatever was rendered for them: what is missing
   * there is not gone.
   */
  readonly owns: (bundle: string) => boolean;
}

/** What must not follow what stands in `dist/`, told of the manifests that the run answers for, in their order. */
export function checkTransitions(request: TransitionRequest): readonly SubjectFault[] {
  const around = aroundOf(request);
  return around.after.standings.flatMap((after) => {
    const { subject, kind } = after;
    if (!subject) return [];
    const change = { before: around.before.find(after), after };
    const rules = RULES_BY_KIND.get(kind) ?? [];
    return rules.flatMap((rule) => rule.judge(change, around).map((fault) => ({ subject, fault })));
  });
}

const RULES_BY_KIND: ReadonlyMap<string, readonly Rule[]> = new Map(
  TRANSITION_KINDS.map((kind) => [kind, RULES.filter(({ kinds }) => kinds.includes(kind))]),
);

function aroundOf({ previous, clusters, owns }: TransitionRequest): Around {
  const before = previous.map(standingBefore);
  const kept = before.filter(({ bundle }) => !owns(bundle));
  return { before: new Moment(before), after: new Moment([...ownedIn(clusters, owns), ...kept]) };
}

function ownedIn(clusters: readonly ClusterObjects[], owns: TransitionRequest['owns']): readonly Standing[] {
  return clusters.flatMap(({ subjects }) =>
    subjects.flatMap((subject) => {
      const standing = standingAfter(subject);
      return standing && RULES_BY_KIND.has(standing.kind) && owns(standing.bundle) ? [standing] : [];
    }),
  );
}
