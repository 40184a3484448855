import { notAllowed } from '../../faults';
import { Interned } from '../interned';
import type { StructuralSchema } from '../structural-schema';
import type { Check } from '../walk';

/** That a value is one of those listed. */
export function choiceChecks({ enum: allowed }: StructuralSchema): readonly Check[] {
  if (!allowed || allowed.length === 0) return [];
  return [
    (value, walk) => {
      if (allowed.includes(value) || isAmong(value, allowed)) return;
      walk.fail((path) => notAllowed(path, value, allowed));
    },
  ];
}

/** For lists and mappings, which are never the same by reference. */
function isAmong(value: unknown, allowed: readonly unknown[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const interned = new Interned();
  return allowed.some((each) => interned.textOf(each) === interned.textOf(value));
}
