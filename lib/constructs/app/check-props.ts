import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { AppScope } from './app-scope';

/** One rule about a construct's props: it holds, or says what is wrong and what to do. */
export type PropRule = readonly [holds: boolean, message: string, fix: string];

/** @throws UserErrors (FL3002) with every rule that does not hold, placed at the line that makes the construct. */
export function checkProps(app: AppScope, rules: readonly PropRule[]): void {
  const problems = new Problems();
  for (const [holds, message, fix] of rules) {
    if (!holds) problems.add(new UserError('FL3002', { message, place: app.here(), fix }));
  }
  problems.throwIfAny();
}

/** A Kubernetes quantity that is not negative, such as `250m`, `1.5` or `64Mi`. */
export function isQuantity(text: string): boolean {
  return /^\d+(\.\d+)?([kMGTPE]i?|m|Ki)?$/.test(text);
}

export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

export function isCount(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value >= 1);
}
