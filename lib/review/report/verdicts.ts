import type { BudgetVerdict, Uncompared, VersionStep } from '../review';
import { placeName } from './where-text';

/** A budget and whether it holds: `prod/eu-1: agents delete 12 of 80 objects, at most 10% may go`. */
export function budgetText({ where, found, of, most }: BudgetVerdict): string {
  return `${placeName(where)}: agents delete ${found} of ${of} objects, at most ${most} may go`;
}

/** A file that nothing is known of: `prod/eu-1/web/deployment.web.yaml (before): it has conflict markers`. */
export function uncomparedText({ file, side, reason }: Uncompared): string {
  return `${file} (${side}): ${reason}`;
}

/** How a step between versions is called, where it asks for attention; otherwise empty. */
export function stepText({ step }: VersionStep): string {
  if (step === 'major') return 'major';
  return step === 'back' ? 'older' : '';
}
