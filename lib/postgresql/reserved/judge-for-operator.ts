import type { PostgresOperatorName } from '../../model/postgres';
import type { Flaw } from '../flaw';
import { OPERATOR_TITLES } from '../operator-titles';
import { parameterNamed } from '../parameters/parameters';
import { countOf } from '../parameters/quantity';
import { PATRONI_LEAST } from './patroni';
import { reservedBy } from './reserved-by';

/**
 * What is wrong with a parameter that PostgreSQL itself would take: the operator keeps it to itself, or ignores such a
 * value. Judge it with `judgeParameter` first.
 */
export function judgeForOperator(operator: PostgresOperatorName, name: string, value: string): Flaw | undefined {
  const reason = reservedBy(operator, name);
  if (reason !== undefined) {
    return { message: `${OPERATOR_TITLES[operator]} does not let users set ${name}: ${reason}`, fix: `remove ${name}` };
  }
  return operator === 'cloudnative-pg' ? undefined : ignoredByPatroni(name, value);
}

function ignoredByPatroni(name: string, value: string): Flaw | undefined {
  if (name === 'wal_level' && value.toLowerCase() === 'minimal') {
    return {
      message: 'Patroni ignores wal_level minimal, with which no standby can follow',
      fix: 'write replica or logical',
    };
  }
  const least = PATRONI_LEAST[name];
  return least !== undefined && isLess(name, value, least)
    ? {
        message: `Patroni ignores ${name} below ${least} and sets its own, found ${value}`,
        fix: `write ${least} or more`,
      }
    : undefined;
}

function isLess(name: string, value: string, least: string): boolean {
  const parameter = parameterNamed(name);
  const unit = parameter && 'unit' in parameter ? parameter.unit : undefined;
  const [found, needed] = [countOf(value, unit), countOf(least, unit)];
  return found !== undefined && needed !== undefined && found < needed;
}
