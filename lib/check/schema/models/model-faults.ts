import type { Fault } from '../../../model/finding';
import { badValue, fieldName, missingField, mustBe, notAllowed, wrongType } from '../faults';
import { combined, type CombinedError } from './combine';
import { expectation } from './expectations';
import type { ModelError } from './model';
import { spotAt, type Spot } from './pointer';

/** Faults told of one object: the first show what is wrong with it, and a hostile one has no end of them. */
export const MOST_FAULTS = 100;

/** What is asked of a value where its schema cannot say it better. */
const NO_FORM = 'of a form that its schema allows';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The errors of a validator as faults of the object that it judged: one for a field at most, and the first hundred. */
export function modelFaults(errors: readonly ModelError[], object: object): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const error of combined(errors)) {
    for (const fault of faultsOf(error, object)) {
      const field = JSON.stringify(fault.path);
      if (!faults.has(field)) faults.set(field, fault);
    }
    if (faults.size >= MOST_FAULTS) break;
  }
  return [...faults.values()];
}

function faultsOf(error: CombinedError, object: object): readonly Fault[] {
  const spot = spotAt(object, error.instancePath);
  if (isAccepted(error, spot)) return [];
  if (error.keyword === 'oneOf' || error.keyword === 'anyOf') return choiceFaults(error, spot, object);
  return [fault(error, spot)];
}

function fault(error: ModelError, { path, value }: Spot): Fault {
  const { keyword, params } = error;
  if (keyword === 'required') return missingField(path, String(params.missingProperty));
  if (keyword === 'enum') return notAllowed(path, value, params.allowedValues as readonly unknown[]);
  const expected = expectation(error) ?? NO_FORM;
  return keyword === 'type' ? wrongType(path, value, expected) : badValue(path, mustBe(path, expected, value));
}

/** What the API server takes although the model does not. */
function isAccepted({ keyword, params }: ModelError, { path, value }: Spot): boolean {
  // A status is written by controllers; what a manifest holds of it is dropped or completed.
  if (keyword === 'required') return path[0] === 'status';
  // Line breaks within base64 mean nothing.
  return params.format === 'byte' && typeof value === 'string' && BASE64.test(value.replaceAll(/[\r\n]/g, ''));
}

function choiceFaults(choice: CombinedError, spot: Spot, object: object): readonly Fault[] {
  const { path, value } = spot;
  const here = choice.branches.filter(({ instancePath }) => instancePath === choice.instancePath);
  const deeper = choice.branches.filter((each) => !here.includes(each));
  if (deeper.length > 0 && isMapping(value)) return modelFaults(deeper, object);
  if (Array.isArray(choice.params.passingSchemas)) {
    const message = `${fieldName(path)} has fields that exclude each other`;
    return [badValue(path, message, 'keep only one of them')];
  }
  const missing = here.flatMap(({ keyword, params }) =>
    keyword === 'required' ? [String(params.missingProperty)] : [],
  );
  if (missing.length > 0 && isMapping(value)) {
    const names = [...new Set(missing)].join(', ');
    return [badValue(path, `${fieldName(path)} must have one of ${names}`, `add one of ${names}`)];
  }
  return [noForm(here, spot)];
}

/** A value that fits none of several forms; where one has the right type, only what it asks for is told. */
function noForm(branches: readonly ModelError[], { path, value }: Spot): Fault {
  const closer = branches.filter(({ keyword }) => keyword !== 'type');
  const told = closer.length > 0 ? closer : branches;
  const [only] = told;
  if (only !== undefined && told.length === 1) return fault(only, { path, value });
  const expected = [...new Set(told.flatMap((each) => expectation(each) ?? []))].join(' or ') || NO_FORM;
  return closer.length > 0 ? badValue(path, mustBe(path, expected, value)) : wrongType(path, value, expected);
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
