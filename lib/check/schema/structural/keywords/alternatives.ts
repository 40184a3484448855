import { badValue, fieldName } from '../../faults';
import { isMapping } from '../is-mapping';
import type { StructuralSchema } from '../structural-schema';
import type { Check, Walk } from '../walk';
import type { CheckOf } from './mapping';

/** Ways told of a value that none of them fits. */
const MOST = 3;

/** What allOf, anyOf, oneOf and not ask; their schemas are compiled by `checkOf`. */
export function alternativeChecks(schema: StructuralSchema, checkOf: CheckOf): readonly Check[] {
  const { allOf = [], anyOf = [], oneOf = [], not } = schema;
  return [
    ...allOf.map(checkOf),
    ...(anyOf.length > 0 ? [choiceCheck(anyOf, checkOf, Infinity)] : []),
    ...(oneOf.length > 0 ? [choiceCheck(oneOf, checkOf, 1)] : []),
    ...(not ? [notCheck(not, checkOf(not))] : []),
  ];
}

/** At least one branch must fit, and at most `most` of them. */
function choiceCheck(branches: readonly StructuralSchema[], checkOf: CheckOf, most: number): Check {
  const checks = branches.map(checkOf);
  const fields = fieldsChosen(branches, most);
  return (value, walk) => {
    const fitting = countFitting(value, checks, walk, most);
    if (fitting > 0 && fitting <= most) return;
    const told = fields
      ? `${fields} must be set, found ${foundFields(branches, value)}`
      : fitting > 0
        ? 'fits more than one of the forms that exclude each other'
        : `fits none of the forms it may have: ${reasons(value, checks, walk)}`;
    walk.fail((path) => badValue(path, fields ? `${told}${inText(path)}` : `${fieldName(path)} ${told}`));
  };
}

function countFitting(value: unknown, checks: readonly Check[], walk: Walk, most: number): number {
  let fitting = 0;
  for (const check of checks) {
    if (walk.attempt(value, check).length === 0) fitting++;
    if (fitting > most || (fitting > 0 && most === Infinity)) break;
  }
  return fitting;
}

function reasons(value: unknown, checks: readonly Check[], walk: Walk): string {
  const each = checks.flatMap((check) => walk.attempt(value, check).slice(0, 1));
  return [...new Set(each.map((fault) => fault.message))].slice(0, MOST).join(', or ');
}

function notCheck(schema: StructuralSchema, check: Check): Check {
  const fields = fieldsAsked(schema);
  return (value, walk) => {
    if (walk.attempt(value, check).length > 0) return;
    walk.fail((path) => {
      if (!fields) return badValue(path, `${fieldName(path)} has a form that its schema excludes`);
      const [told, fix] =
        fields.length > 1 ? ['exclude each other', 'remove one of them'] : ['must not be set', 'remove it'];
      return badValue(path, `${fields.join(' and ')} ${told}${inText(path)}`, fix);
    });
  };
}

/** The fields that a schema asks for, where it asks for nothing else. */
function fieldsAsked(schema: StructuralSchema): readonly string[] | undefined {
  const { required, properties, type, ...others } = schema;
  const asksMore = Object.keys(others).length > 0 || Object.values(properties ?? {}).some((each) => !isEmpty(each));
  return required && required.length > 0 && !asksMore && (type ?? 'object') === 'object' ? required : undefined;
}

function isEmpty(schema: StructuralSchema): boolean {
  return Object.keys(schema).length === 0;
}

/** `exactly one of a and b`, where branches differ only in the fields that they ask for. */
function fieldsChosen(branches: readonly StructuralSchema[], most: number): string | undefined {
  const asked = branches.map(fieldsAsked);
  const names = asked.filter((fields) => fields !== undefined).map((fields) => fields.join(' with '));
  if (names.length === 0 || asked.some((fields, index) => !fields && !isNoneOf(branches[index]))) return undefined;
  const count = most === Infinity ? 'at least' : names.length < branches.length ? 'at most' : 'exactly';
  return names.length === 1 ? names[0] : `${count} one of ${names.join(', ')}`;
}

/** A branch that fits where none of the fields is set, beside one for each of them. */
function isNoneOf(branch: StructuralSchema | undefined): boolean {
  const { not, ...others } = branch ?? {};
  return not !== undefined && Object.keys(others).length === 0 && (not.anyOf ?? [not]).every(fieldsAsked);
}

function foundFields(branches: readonly StructuralSchema[], value: unknown): string {
  const names = new Set(branches.flatMap((branch) => fieldsAsked(branch) ?? []));
  const found = isMapping(value) ? [...names].filter((name) => value[name] !== undefined) : [];
  return found.length > 0 ? found.join(' and ') : 'none';
}

function inText(path: readonly (string | number)[]): string {
  return path.length > 0 ? ` in ${fieldName(path)}` : '';
}
