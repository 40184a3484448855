import type { EnvironmentCalls } from '../../calls/call';
import { comparedCalls } from '../../calls/compare-calls';
import type { ClusterDemand, Review, VersionStep } from '../../review';
import { AMOUNTS, amountText } from '../amount-text';
import { objectNames } from '../object-names';
import { summaryText } from '../summary';
import { budgetText, uncomparedText } from '../verdicts';
import { placeName, whereTextOf, type WhereText } from '../where-text';
import { drawnCalls } from './drawn-calls';
import { pageEntry } from './page-entry';
import { matrixOf } from './matrix-of';
import type { PageAmount, PageDemand, PageModel, PageVersion } from './page-model';
import { Shown, type OriginOf } from './shown';

/** What the page shows beside the review itself. */
export interface PageExtras {
  /** Who calls whom on either side. */
  readonly calls: { readonly before: readonly EnvironmentCalls[]; readonly after: readonly EnvironmentCalls[] };
  /** Where a value was set; asked for what is shown side by side, on the right. */
  readonly originOf: OriginOf;
}

/** What the page shows of a review, as plain JSON. */
export function pageModel(review: Review, { calls, originOf }: PageExtras): PageModel {
  const whereText = whereTextOf(review);
  const matrix = matrixOf(review);
  const shown = new Shown(originOf);
  const entries = review.entries.map((entry) => pageEntry(entry, { matrix, shown, whereText }));
  return {
    before: review.before,
    after: review.after,
    summary: summaryText(review),
    places: matrix.places,
    apps: matrix.apps,
    bundles: matrix.bundles,
    entries,
    versions: review.versions.map((version) => pageVersion(version, whereText)),
    demand: review.demand.flatMap(pageDemand),
    budgets: review.budgets.map((budget) => ({ text: budgetText(budget), holds: budget.holds })),
    uncompared: review.uncompared.map(uncomparedText),
    calls: comparedCalls(calls.before, calls.after).map((compared) => drawnCalls(compared, matrix, entries)),
    lines: shown.lines.values,
    origins: shown.origins.values,
  };
}

function pageVersion(
  { name, what, before, after, step, where, objects }: VersionStep,
  whereText: WhereText,
): PageVersion {
  return {
    name,
    what,
    step,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    where: whereText(where),
    objects: objectNames(objects),
  };
}

/** Nothing for a cluster whose workloads ask for what they asked for. */
function pageDemand({ where, before, after }: ClusterDemand): readonly PageDemand[] {
  const amounts = AMOUNTS.map((what): PageAmount => {
    const [was, is] = [before[what], after[what]];
    const texts = [was, is].map((amount) => amountText(what, amount));
    return { what, before: was, after: is, text: was === is ? amountText(what, is) : texts.join(' → ') };
  });
  return amounts.every((amount) => amount.before === amount.after) ? [] : [{ place: placeName(where), amounts }];
}
