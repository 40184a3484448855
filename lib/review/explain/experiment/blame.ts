import type { Edit } from '../inputs/edit';
import type { Input } from '../inputs/input';
import type { Laboratory, Mistake } from './laboratory';

/**
 * Which of several inputs, changed at once, led to mistakes, each with those that it led to: the inputs at the place that
 * a mistake points at, otherwise those whose value it tells, otherwise those in the statement that made it.
 */
export function blamed(
  mistakes: readonly Mistake[],
  inputs: readonly Input[],
  laboratory: Laboratory,
): ReadonlyMap<Input, readonly Mistake[]> {
  const suspects = new Map<Input, Mistake[]>();
  for (const mistake of mistakes) {
    for (const input of blamedFor(mistake, inputs, laboratory)) {
      suspects.set(input, [...(suspects.get(input) ?? []), mistake]);
    }
  }
  return suspects;
}

function blamedFor(mistake: Mistake, inputs: readonly Input[], laboratory: Laboratory): readonly Input[] {
  const { file, error } = mistake;
  const message = error.message.replace(/must be one of [^;]*?, found/, 'found');
  const tests: readonly ((input: Input) => boolean)[] = [
    ({ mark }) =>
      mark?.place.file === file && mark?.place.line === error.place?.line && mark?.place.column === error.place?.column,
    (input) => laboratory.waysOf(input).first?.some((edit) => tells(message, newValue(edit))) ?? false,
    ({ value }) => tells(message, value),
    (input) => liesInStatement(input, mistake, laboratory),
  ];
  for (const test of tests) {
    const found = inputs.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

function newValue(edit: Edit): unknown {
  if (edit.in === 'name') return edit.to;
  return 'value' in edit ? edit.value : undefined;
}

/** Whether a message has a value as a word of its own. */
function tells(message: string, value: unknown): boolean {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.length < 2)) return false;
  const word = String(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${word}(?![\\w-])`).test(message);
}

function liesInStatement(input: Input, { file, statement }: Mistake, { sources }: Laboratory): boolean {
  const switches = (file === undefined ? undefined : sources.modules.get(file)?.switches) ?? [];
  const around = statement === undefined ? undefined : switches[statement];
  if (!around) return false;
  const [edit] = input.changes[0] ?? [];
  const own = edit?.in === 'source' && edit.file === file ? switches[edit.at] : undefined;
  return own !== undefined && own.start >= around.start && own.end <= around.end;
}
