import { Problems } from '../errors/problems';
import type { Allowance, Budgets, ReviewSettings } from '../model/review-settings';
import { findEnvironments } from './find-environments';
import { NOTHING_SHARED, readEnvironment } from './read-environment';
import { readFleet } from './read-fleet';
import { readYaml } from './read-yaml';
import type { BudgetsFile } from './schema/review-schema';

/**
 * What the keys `review` of `environments/*.yaml` say; nothing where there is none. Apps are neither read nor run.
 *
 * @param root The folder that holds `environments/`.
 * @throws UserErrors with all that is wrong in the files.
 */
export function readReviewSettings(root: string): ReviewSettings {
  const problems = new Problems();
  const fleet = readFleet(root, problems);
  const environments = findEnvironments(root, problems).flatMap(
    (path) => readEnvironment(root, path, fleet?.wide ?? NOTHING_SHARED, problems, readYaml) ?? [],
  );
  problems.throwIfAny();
  const { failOn, budgets } = fleet?.file?.review ?? {};
  const byEnvironment = environments.flatMap(({ environment, budgets: narrower }) =>
    environment && narrower ? [[environment.name, budgetsIn(narrower)] as const] : [],
  );
  return {
    ...(failOn && { failOn }),
    budgets: { everywhere: budgets ? budgetsIn(budgets) : {}, byEnvironment: new Map(byEnvironment) },
  };
}

function budgetsIn({ pruned }: BudgetsFile): Budgets {
  return pruned === undefined ? {} : { pruned: allowanceOf(pruned) };
}

function allowanceOf(written: number | string): Allowance {
  if (typeof written === 'number') return { text: String(written), unit: 'objects', most: written };
  // Taken apart as text: 1.1 * 100 is more than 110.
  const [whole = '', decimals = ''] = written.replace('%', '').split('.');
  return { text: written, unit: 'ten-thousandths', most: Number(whole) * 100 + Number(decimals.padEnd(2, '0')) };
}
