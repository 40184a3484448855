import type { FileHistory } from '../../model/earlier-file';
import type { Difference, PromotionRules } from '../../model/promotion';
import type { Workspace } from '../../workspace/workspace';
import { sortedEntries } from '../../workspace/yaml/located';
import { declaredFor, differenceOf, lastDayRemarks, needlessRemark, type Declared } from '../differences';
import { runningIn } from '../leaf';
import type { Remark } from '../remark';
import { stagesOf, type Route, type Stages } from '../stages';
import { claimsOf, type Claim } from './claim';
import { earlierEnvironment } from './earlier-values';
import { evidenceFor } from './evidence';
import type { Proof, ProvenPromotion } from './proof';

/** What a proof is made from. */
export interface ProofRequest extends Route {
  readonly workspace: Workspace;
  /** What the fleet says of promotion. */
  readonly rules: PromotionRules;
  /** The file of the environment before, as the commits of the branch had it, the newest first. */
  readonly history: FileHistory;
  /** Such as `2026-11-20`: declared differences end. */
  readonly today: string;
}

/**
 * Proves that an environment runs only what the one before it runs or has run, except for declared differences.
 *
 * @throws UserErrors FL2004, FL9001, FL1012 and FL1016, as `stagesOf` says.
 */
export function provePromotion(request: ProofRequest): ProvenPromotion {
  const { workspace, rules, history, apps, today } = request;
  const stages = stagesOf(request, rules, workspace);
  const witness = {
    running: runningIn(stages.from.name, workspace),
    history: history.versions.flatMap((version) => earlierEnvironment(stages.from.place.file, version) ?? []),
  };
  const claims = sortedEntries(runningIn(stages.to.name, workspace))
    .filter(([app]) => apps.length === 0 || apps.includes(app))
    .flatMap(([, running]) => claimsOf(running, rules.settings))
    .map((claim) => ({ claim, by: evidenceFor(claim, witness) }));
  const proofs = claims.flatMap(({ claim, by }) => (by ? [proofOf(claim, by)] : []));
  const declared = declaredFor(stages.to.name, rules, today);
  const open = claims.flatMap(({ claim, by }) => (by ? [] : [claim]));
  const differing = claims.flatMap(({ claim, by }) => (by === 'now' ? [] : [claim]));
  const remarks = [...openRemarks(open, declared, stages, history.gap), ...needlessRemarks(differing, declared, apps)];
  return { from: stages.from.name, to: stages.to.name, proofs, remarks };
}

function proofOf({ leaf, clusters }: Claim, by: Proof['by']): Proof {
  return { app: leaf.app, setting: leaf.setting, clusters, value: leaf.origin.value, by };
}

/** What nothing proves is an error, unless a difference that still holds speaks of it. */
function openRemarks(
  open: readonly Claim[],
  declared: Declared,
  stages: Stages,
  gap: FileHistory['gap'],
): readonly Remark[] {
  const excused = new Set<Difference>();
  const errors = open.flatMap((claim) => {
    const difference = differenceFor(claim, declared);
    if (difference) excused.add(difference);
    return difference ? [] : [neverRan(claim, stages, gap)];
  });
  return [...errors, ...[...excused].flatMap((difference) => lastDayRemarks(difference, declared.today))];
}

/** A difference that was declared for what has become the same. */
function needlessRemarks(differing: readonly Claim[], declared: Declared, apps: readonly string[]): readonly Remark[] {
  const used = differing.map((claim) => differenceFor(claim, declared));
  return declared.differences
    .filter((difference) => !used.includes(difference) && (apps.length === 0 || apps.includes(difference.app)))
    .map(needlessRemark);
}

function differenceFor({ leaf }: Claim, declared: Declared): Difference | undefined {
  return differenceOf(leaf.app, leaf.setting, declared);
}

function neverRan({ leaf, clusters }: Claim, { from, to }: Stages, gap: FileHistory['gap']): Remark {
  const { app, setting, origin } = leaf;
  const value = typeof origin.value === 'string' ? origin.value : JSON.stringify(origin.value);
  return {
    code: 'promotion/never-ran',
    severity: 'error',
    message: `${to.name} runs ${setting} of ${app} as ${value} on ${clusters.join(', ')}, and ${from.name} ${gap ? `is not known to have run that: ${gap.because}` : 'has never run that'}`,
    fix: gap?.fix ?? `bring it to ${from.name} first, or declare the difference under promotion.differences`,
    app,
    setting,
    mark: { place: origin.place, span: 1 },
  };
}
