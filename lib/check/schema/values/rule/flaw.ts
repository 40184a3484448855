import type { FieldPath } from '../../../../model/field-path';
import type { Fault } from '../../../../model/finding';
import { badValue, fieldName, foundText, missingField, mustBe, notAllowed } from '../../faults';

/** Something wrong with a value, seen from that value; its fault is told once the way from the object is known. */
export interface Flaw {
  /** The way from the value that was judged to the one that is wrong. */
  readonly path: FieldPath;
  /** @param path The way from the object. */
  readonly tell: (path: FieldPath) => Fault;
}

/** No flaws. */
export const FINE: readonly Flaw[] = Object.freeze([]);

/** A value that is not what it must be. @param expected completes "must be …" */
export function wrong(found: unknown, expected: string, path: FieldPath = []): Flaw {
  return { path, tell: (full) => badValue(full, mustBe(full, expected, found)) };
}

/** A value that is none of those allowed. */
export function unlisted(found: unknown, allowed: readonly unknown[], path: FieldPath = []): Flaw {
  return { path, tell: (full) => notAllowed(full, found, allowed) };
}

/** Text or a list without anything in it. */
export const empty: Flaw = {
  path: [],
  tell: (full) => badValue(full, `${fieldName(full)} must not be empty`, `write what ${fieldName(full)} is`),
};

/** A field that its holder must have here. */
export function lacking(name: string): Flaw {
  return { path: [name], tell: (full) => missingField(full.slice(0, -1), name) };
}

/** A field that cannot stand here. @param why completes "cannot be set …" */
export function misplaced(name: string, why: string, holder: FieldPath = []): Flaw {
  return broken(`${name} cannot be set ${why}`, `remove ${name}`, [...holder, name]);
}

/** Values that do not go together. */
export function broken(message: string, fix: string, path: FieldPath = []): Flaw {
  return { path, tell: (full) => badValue(full, message, fix) };
}

/** The same flaw as a warning: nothing refuses the value, and yet it does not do what it says. */
export function warned({ path, tell }: Flaw): Flaw {
  return { path, tell: (full) => ({ ...tell(full), severity: 'warning' }) };
}

/** What stands a second time where it may stand once. @param what names the field or fields that must differ */
export function repeated(what: string, found: unknown, path: FieldPath): Flaw {
  const message = `${what} ${foundText(found)} stands here a second time`;
  const fix = `remove one of them, or give it another ${what}`;
  return { path, tell: (full) => ({ code: 'schema/duplicate', severity: 'error', message, fix, path: full }) };
}

/** The same flaw, seen from what holds the value. @param path The way from the holder to the value. */
export function below(path: FieldPath, flaw: Flaw): Flaw {
  return { path: [...path, ...flaw.path], tell: flaw.tell };
}

/** The same flaws, seen from what holds the value under `step`, put to those that are known of the holder already. */
export function gather(known: Flaw[] | undefined, step: string | number, flaws: readonly Flaw[]): Flaw[] {
  const all = known ?? [];
  for (const flaw of flaws) all.push(below([step], flaw));
  return all;
}
