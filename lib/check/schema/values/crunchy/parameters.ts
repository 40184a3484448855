import { judgeParameter } from '../../../../postgresql/parameters/judge-parameter';
import { judgeForOperator } from '../../../../postgresql/reserved/judge-for-operator';
import { majorOf, type Major } from '../../../../postgresql/versions';
import { below, broken, FINE, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

const OWN = ['config', 'parameters'];
const IN_PATRONI = ['patroni', 'dynamicConfiguration', 'postgresql', 'parameters'];

/**
 * The parameters of PostgreSQL. Those in their own field are refused where the operator sets them itself, those in
 * Patroni's configuration it replaces without a word.
 */
export const parameters: Rule = across((spec) => {
  const major = majorOf(String(spec.postgresVersion));
  if (major === undefined) return FINE;
  return [
    ...judged(OWN.reduce<Mapping>(mappingAt, spec), major, (flaw) => flaw).map((flaw) => below(OWN, flaw)),
    ...judged(IN_PATRONI.reduce<Mapping>(mappingAt, spec), major, warned).map((flaw) => below(IN_PATRONI, flaw)),
  ];
});

/** @param kept What to make of a parameter that the operator keeps to itself. */
function judged(parameters: Mapping, major: Major, kept: (flaw: Flaw) => Flaw): readonly Flaw[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const text = textOf(value);
    // The one value that the operator gives it anyway.
    if (text === undefined || (name === 'wal_level' && text === 'logical')) return FINE;
    const wrong = judgeParameter(name, text, major);
    if (wrong) return [broken(wrong.message, wrong.fix, [name])];
    const reserved = judgeForOperator('crunchy', name, text);
    return reserved ? [kept(broken(reserved.message, reserved.fix, [name]))] : FINE;
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
