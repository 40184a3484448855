import { nearest } from '../../errors/nearest';
import type { Located } from '../yaml/located';
import { expected } from './expected';
import type { Shape } from './shape';

/** Shown as the example of a number, where the bounds let it. */
const EXAMPLE = 6;

/** How a value of the wrong type or form is mended, where the shape lets one say it. */
export function fixFor(shape: Shape, found: Located): string | undefined {
  const takes = new Set(shape.branches.map((branch) => branch.type));
  const values = shape.branches.flatMap((branch) => branch.enum ?? []);
  if (values.length > 0) return choiceFix(values.map(String), found);
  const number = shape.branches.find((branch) => branch.type === 'integer' || branch.type === 'number');
  if (found.kind === 'scalar' && typeof found.value === 'string') {
    if (number && found.value.trim() !== '' && Number.isFinite(Number(found.value))) return unquote(found.value);
    if (takes.has('boolean') && /^(true|false)$/.test(found.value)) return unquote(found.value);
  } else if (found.kind === 'scalar' && found.value !== null && takes.has('string')) {
    return `put it in quotes: "${found.text}"`;
  }
  if (number) return `write a number${exampleOf(number)}`;
  if (takes.has('boolean')) return 'write true or false';
  return undefined;
}

/** To write what the shape asks for; null is not worth it, since it says no more than leaving the key out. */
export function formFix({ root, branches }: Shape): string | undefined {
  const worthIt = branches.filter(({ type }) => type !== 'null');
  const form = expected({ root, branches: worthIt.length > 0 ? worthIt : branches });
  return form && `write ${form}`;
}

function unquote(text: string): string {
  return `remove the quotes: ${text}`;
}

function choiceFix(values: readonly string[], found: Located): string {
  const near = found.kind === 'scalar' ? nearest(found.text, values) : undefined;
  return `write ${near ?? 'one of them'}`;
}

function exampleOf(branch: Shape['branches'][number]): string {
  if (branch.multipleOf !== undefined) return '';
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum } = branch;
  const least = Math.max(minimum, typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : -Infinity);
  const most = Math.min(maximum, typeof exclusiveMaximum === 'number' ? exclusiveMaximum - 1 : Infinity);
  const example = Math.min(Math.max(EXAMPLE, least), most);
  return example < least ? '' : `, such as ${example}`;
}
