import { asList, asMapping, valueAt } from '../../references/loosely';
import { CRUNCHY } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import type { Standing } from '../standing';
import { instanceSetName } from './volumes';

const CODE = 'transition/instance-sets';

/** The volumes of an instance set go with it, and the data with the last one. */
export const INSTANCE_SETS_REPLACED: Rule = {
  code: CODE,
  kinds: [CRUNCHY],
  judge: onChange((before, after) => {
    const were = setsOf(before);
    const are = setsOf(after);
    if (were.length === 0 || were.some((name) => are.includes(name))) return [];
    const message = `no instance set is left of ${were.join(', ')}: the operator deletes their instances and volumes, before the new ones hold a copy`;
    const fix = `keep ${were[0] ?? ''} beside the new set, and remove it in a later change, once an instance of the new set is the primary`;
    return [error(CODE, ['spec', 'instances'], message, fix)];
  }),
};

function setsOf({ object }: Standing): readonly string[] {
  return asList(valueAt(object.spec, 'instances')).map((set, at) => instanceSetName(asMapping(set).name, at));
}
