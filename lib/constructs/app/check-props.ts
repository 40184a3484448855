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

/** RFC 1123: what Kubernetes takes as the name of a container, a volume, a port. */
export function isDnsLabel(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text);
}

/** RFC 1123: what Kubernetes takes as the name of most objects, such as a Secret. */
export function isObjectName(text: string): boolean {
  return /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/.test(text);
}

/** Whole numbers in a range, each under the name of its prop; what is left out is fine. */
export function numberRules(
  numbers: Readonly<Record<string, number | undefined>>,
  what: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): readonly PropRule[] {
  return Object.entries(numbers).map(([name, value]) => [
    value === undefined || (Number.isInteger(value) && value >= least && value <= most),
    `${name} must be ${what}, found ${JSON.stringify(value)}`,
    `write a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`,
  ]);
}
