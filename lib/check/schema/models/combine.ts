import type { ModelError } from './model';

/** An error, and for a choice between forms what kept each form from fitting. */
export interface CombinedError extends ModelError {
  readonly branches: readonly ModelError[];
}

/**
 * The errors without those that belong to a choice: a validator reports why each form of a `oneOf` or `anyOf` does not
 * fit before it says that none does, and these reasons are no faults by themselves.
 */
export function combined(errors: readonly ModelError[]): readonly CombinedError[] {
  const result: CombinedError[] = [];
  for (const error of errors) {
    const from = isChoice(error) ? result.findLastIndex((each) => !isWithin(each, error)) + 1 : result.length;
    result.push({ ...error, branches: result.splice(from) });
  }
  return result;
}

function isChoice({ keyword }: ModelError): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

function isWithin({ instancePath }: ModelError, holder: ModelError): boolean {
  return instancePath === holder.instancePath || instancePath.startsWith(`${holder.instancePath}/`);
}
