import type { FieldPath } from '../../../model/field-path';
import { asList, asMapping, asText, valueAt } from '../../references/loosely';
import type { Standing } from '../standing';

/** A variable that a manifest gives the pods of one of Zalando's clusters. */
export interface Variable {
  /** With `$(SCOPE)` and `$(PGVERSION)` as the pods see them. */
  readonly value: string;
  readonly path: FieldPath;
}

/** The variables with a value of their own, by name; the last of a name holds. */
export function variablesOf({ object, id }: Standing): ReadonlyMap<string, Variable> {
  const version = asText(valueAt(object.spec, 'postgresql', 'version')) ?? '';
  const entries = asList(valueAt(object.spec, 'env')).flatMap((variable, at): [string, Variable][] => {
    const { name, value } = asMapping(variable);
    if (typeof name !== 'string' || typeof value !== 'string' || value === '') return [];
    const seen = value.replaceAll('$(SCOPE)', id.name).replaceAll('$(PGVERSION)', version);
    return [[name, { value: seen, path: ['spec', 'env', at, 'value'] }]];
  });
  return new Map(entries);
}
