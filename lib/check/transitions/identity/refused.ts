import type { Fault } from '../../../model/finding';
import { asMapping, asText, valueAt } from '../../references/loosely';
import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { sameValue } from '../../references/same-value';

const CODE = 'transition/refused';
const PARAMETERS = ['spec', 'postgresql', 'parameters'];
const SLOTS = ['spec', 'replicationSlots', 'highAvailability'];

/** What else CloudNativePG's webhook refuses of a change. */
export const CNPG_REFUSES: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange(({ object: before }, { object: after }) => [
    ...imageAndParameters(before, after),
    ...minimalWal(before, after),
    ...slotPrefix(before, after),
  ]),
};

function imageAndParameters(before: unknown, after: unknown): readonly Fault[] {
  const image = (object: unknown): string | undefined => asText(valueAt(object, 'spec', 'imageName'));
  const switchesOver = valueAt(after, 'spec', 'primaryUpdateMethod') === 'switchover';
  if (!switchesOver || image(before) === image(after)) return [];
  if (sameValue(asMapping(valueAt(before, ...PARAMETERS)), asMapping(valueAt(after, ...PARAMETERS)))) return [];
  const message = 'the image and the parameters change together, which CloudNativePG refuses where updates switch over';
  return [error(CODE, ['spec', 'imageName'], message, 'change one, and the other once the first is rolled out')];
}

function minimalWal(before: unknown, after: unknown): readonly Fault[] {
  const level = (object: unknown): unknown => valueAt(object, ...PARAMETERS, 'wal_level');
  if (level(after) !== 'minimal' || level(before) === 'minimal') return [];
  const message =
    'wal_level becomes minimal, which CloudNativePG refuses for a cluster that exists: nothing could follow it, and no backup be made';
  return [error(CODE, [...PARAMETERS, 'wal_level'], message, 'remove it; logical is the default')];
}

function slotPrefix(before: unknown, after: unknown): readonly Fault[] {
  const prefix = (object: unknown): string => asText(valueAt(object, ...SLOTS, 'slotPrefix')) ?? '_cnpg_';
  if (valueAt(before, ...SLOTS, 'enabled') === false || prefix(before) === prefix(after)) return [];
  const message = `the prefix of replication slots changes from ${prefix(before)} to ${prefix(after)}, which CloudNativePG refuses while it keeps slots`;
  return [error(CODE, [...SLOTS, 'slotPrefix'], message, `keep ${prefix(before)}`)];
}
