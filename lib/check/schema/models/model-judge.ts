import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { nearest } from '../../../errors/nearest';
import { missingField } from '../faults';
import { means, type Correction } from './correction';
import type { Validate } from './model';
import { modelFaults } from './model-faults';
import { narrowed } from './narrowed';
import { Shape } from './shape';
import { unread } from './unread';
import { withoutNulls } from './without-nulls';

/** A judge of the objects of one kind, by its compiled validator: strict on the fields that it does not know. */
export function modelJudge(
  validate: Validate,
  correction: Correction = {},
): (object: KubernetesObject) => readonly Fault[] {
  const shape = new Shape(validate, correction);
  const required = (correction.required ?? []).map((field) => field.split('.'));
  return (object) => {
    const judged = (value: unknown): readonly Fault[] =>
      modelFaults(validate(value), object).filter((fault) => !isExcused(fault, correction));
    const { faults, nulls, wide } = unread(object, shape);
    const kept = nulls ? withoutNulls(object) : object;
    const first = wide ? judged(narrowed(kept, shape)) : [];
    const missing = required.filter((path) => isMissing(object, path)).map(missingFault);
    const others = [...missing, ...(first.length > 0 ? first : judged(kept))];
    return [...faults, ...others.filter((fault) => !isMisspelt(fault, faults))];
  };
}

/** Whether the last step of a path is missing from what is there before it. */
function isMissing(object: unknown, path: readonly string[]): boolean {
  return (
    path.reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | null)?.[step], object) == null
  );
}

function missingFault(path: readonly string[]): Fault {
  return missingField(path.slice(0, -1), path.at(-1) ?? '');
}

function isExcused({ code, path }: Fault, { optional = [] }: Correction): boolean {
  return code === 'schema/missing-field' && optional.some((pattern) => means(pattern, path));
}

/** Whether a field is missing only because it stands there misspelt, which is said already. */
function isMisspelt({ code, path }: Fault, unknown: readonly Fault[]): boolean {
  if (code !== 'schema/missing-field') return false;
  const slips = unknown.filter((each) => areBeside(each.path, path)).map((each) => String(each.path.at(-1)));
  return nearest(String(path.at(-1)), slips) !== undefined;
}

function areBeside(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.slice(0, -1).every((step, index) => step === b[index]);
}
