/** What becomes of a value, as a sentence goes on: `changes from 1 to 2`, `is set to 2`, `goes`; without values that are long. */
export function changeText(was: unknown, is: unknown): string {
  if (isAbsent(is)) return 'goes';
  if (isAbsent(was)) return isShort(is) ? `is set to ${String(is)}` : 'is set';
  return isShort(was) && isShort(is) ? `changes from ${String(was)} to ${String(is)}` : 'changes';
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** As much as reads well inside a sentence. */
const SHORT = 60;

function isShort(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && String(value).length <= SHORT;
}
