import type { PromotionRules } from '../../model/promotion';
import type { Workspace } from '../../workspace/workspace';
import { sortedEntries } from '../../workspace/yaml/located';
import { declaredFor } from '../differences';
import { runningIn, type Running } from '../leaf';
import type { Promotion } from '../promotion';
import { hasErrors } from '../remark';
import { stagesOf, type Route } from '../stages';
import { yamlSource } from '../yaml/yaml-source';
import { changesOf } from './changes-of';
import { compareApp, type Both, type Terms } from './compare-app';
import { makeEdits } from './make-edits';
import { absentRemarks, changeRemarks, orderRemarks } from './promotion-remarks';
import { writeWhere } from './write-where';

/** What a promotion is planned from. */
export interface PromotionRequest extends Route {
  readonly workspace: Workspace;
  /** What the fleet says of promotion. */
  readonly rules: PromotionRules;
  /** The text of the file of the environment that is copied to, as `readText` gives it. */
  readonly text: string;
  /** Such as `2026-11-20`: declared differences end. */
  readonly today: string;
}

/**
 * Plans how one environment gets what another one runs: images, and the settings that the fleet lists. Reads and writes
 * nothing; `applyEdits` makes the text.
 *
 * @throws UserErrors FL2004, FL9001, FL1012 and FL1016, as `stagesOf` says.
 */
export function planPromotion(request: PromotionRequest): Promotion {
  const { workspace, rules, text, today } = request;
  const stages = stagesOf(request, rules, workspace);
  const terms: Terms = { stages, listed: rules.settings, declared: declaredFor(stages.to.name, rules, today) };
  const [source, running] = [runningIn(stages.from.name, workspace), runningIn(stages.to.name, workspace)];
  const compared = bothOf(source, running, request.apps).map((both) => compareApp(both, terms));
  const wishes = compared.flatMap((each) => each.wishes);
  const writing = writeWhere(wishes, [...running.values()].flat());
  const made = makeEdits(writing, yamlSource({ file: stages.to.place.file, text }));
  const changes = changesOf(wishes);
  const remarks = [
    ...orderRemarks(stages, rules),
    ...absentRemarks(source, running, request.apps, stages),
    ...compared.flatMap((each) => each.remarks),
    ...changeRemarks(changes, wishes),
    ...writing.remarks,
    ...made.remarks,
  ];
  return { from: stages.from.name, to: stages.to.name, changes, edits: hasErrors(remarks) ? [] : made.edits, remarks };
}

/** The apps that both environments run, and that were asked for, in the order of their names. */
function bothOf(
  source: ReadonlyMap<string, readonly Running[]>,
  target: ReadonlyMap<string, readonly Running[]>,
  asked: readonly string[],
): readonly Both[] {
  return sortedEntries(target).flatMap(([app, runs]) => {
    const from = source.get(app);
    return from && (asked.length === 0 || asked.includes(app)) ? [{ source: from, target: runs }] : [];
  });
}
