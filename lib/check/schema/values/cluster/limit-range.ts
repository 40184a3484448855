import { isMore } from '../format/quantities';
import { isContainerResource, isPodResource } from '../pod/resource-names';
import { amounts } from '../pod/resources';
import { FINE, lacking, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { misplacedOnes } from '../rule/presence';
import { isSet, mappingAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { uniqueBy } from '../rule/unique';

/** Fields of a limit of which the first cannot be more than the second. */
const ASCENDING = [
  ['min', 'max'],
  ['min', 'defaultRequest'],
  ['min', 'default'],
  ['defaultRequest', 'default'],
  ['defaultRequest', 'max'],
  ['default', 'max'],
] as const;

const ordered: Rule = across((limit) => {
  const flaws: Flaw[] = [];
  for (const [lower, upper] of ASCENDING) {
    const most = mappingAt(limit, upper);
    for (const [name, amount] of Object.entries(mappingAt(limit, lower))) {
      if (isMore(amount, most[name])) {
        flaws.push(wrong(amount, `at most ${upper}, which is ${String(most[name])}`, [lower, name]));
      }
    }
  }
  return flaws;
});

const fitsType: Rule = across((limit) => {
  if (limit.type === 'Pod') return misplacedOnes(limit, ['default', 'defaultRequest'], 'for pods as a whole');
  if (limit.type !== 'PersistentVolumeClaim') return FINE;
  const bounded = ['min', 'max'].some((name) => isSet(mappingAt(limit, name).storage));
  return bounded ? FINE : [lacking('max')];
});

const each: Rule = amounts(
  (name) => isContainerResource(name) || isPodResource(name) || name === 'storage',
  'cpu, memory, ephemeral-storage or storage',
);

/** The `spec` of a LimitRange. */
export const limitRange: Rule = fields({
  limits: all(
    items(
      all(
        fields({ min: each, max: each, default: each, defaultRequest: each, maxLimitRequestRatio: each }),
        ordered,
        fitsType,
      ),
    ),
    uniqueBy('type'),
  ),
});
