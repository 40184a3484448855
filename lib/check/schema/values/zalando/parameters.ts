import { judgeParameter } from '../../../../postgresql/parameters/judge-parameter';
import { judgeForOperator } from '../../../../postgresql/reserved/judge-for-operator';
import { majorOf } from '../../../../postgresql/versions';
import { broken, FINE, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The parameters of PostgreSQL; what Patroni or Spilo overrule is a warning, for the cluster runs all the same. */
export const parameters: Rule = across((postgresql) => {
  const major = majorOf(textAt(postgresql, 'version'));
  if (major === undefined) return FINE;
  return Object.entries(mappingAt(postgresql, 'parameters')).flatMap(([name, value]): readonly Flaw[] => {
    if (typeof value !== 'string') return FINE;
    const path = ['parameters', name];
    const wrong = judgeParameter(name, value, major);
    if (wrong) return [broken(wrong.message, wrong.fix, path)];
    const idle = judgeForOperator('zalando', name, value);
    return idle ? [warned(broken(idle.message, idle.fix, path))] : FINE;
  });
});
