import type { FieldPath } from '../../../../model/field-path';
import { isMore, positiveQuantity } from '../format/quantities';
import { broken, FINE, lacking, misplaced, warned } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isMapping, isSet, mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { askedSize } from './size';

const sized: Rule = across((storage) => (isGiven(storage.size) || isMore(askedSize(storage), '0') ? FINE : NO_SIZE));

const NO_SIZE = [lacking('size')];

/** What stands beside the claim's template wins over what stands in it. */
const ONCE: readonly (readonly [field: string, inTemplate: FieldPath])[] = [
  ['size', ['pvcTemplate', 'resources', 'requests', 'storage']],
  ['storageClass', ['pvcTemplate', 'storageClassName']],
];

const toldOnce: Rule = across((storage) =>
  ONCE.filter(([field, path]) => isGiven(storage[field]) && isGiven(at(storage, path))).map(([field, path]) => {
    const name = String(path.at(-1));
    return warned(broken(`${name} has no effect beside ${field}`, `remove ${name}, or ${field}`, path));
  }),
);

function at(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, step) => (isMapping(inner) ? inner[step] : undefined), value);
}

/** A volume that each instance has one of. */
const volume: Rule = all(fields({ size: (value) => (value === '' ? FINE : positiveQuantity(value)) }), sized, toldOnce);

/** The volumes that the `spec` of a Cluster asks for. */
export const storage: Rule = all(
  fields({ storage: volume, walStorage: volume, tablespaces: items(fields({ storage: volume })) }),
  across((spec) => (isSet(spec.storage) ? FINE : [lacking('storage')])),
  across(temporaryDataOnce),
);

function temporaryDataOnce(spec: Mapping): readonly Flaw[] {
  const isLimited = isSet(mappingAt(spec, 'ephemeralVolumesSizeLimit').temporaryData);
  if (!isLimited || !isSet(spec.ephemeralVolumeSource)) return FINE;
  return [misplaced('temporaryData', 'beside ephemeralVolumeSource', ['ephemeralVolumesSizeLimit'])];
}
