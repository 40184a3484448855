import type { Shape } from './shape';

type Branch = Shape['branches'][number];

/** What a shape asks for, in words that follow "must be"; undefined where it says nothing. */
export function expected(shape: Shape): string | undefined {
  const phrases = new Set(shape.branches.map(phrase));
  return phrases.size === 0 || phrases.has(undefined) ? undefined : [...phrases].join(' or ');
}

function phrase(branch: Branch): string | undefined {
  if (branch.enum) return choice(branch.enum.map(String));
  if (branch.const !== undefined) return String(branch.const);
  switch (branch.type) {
    case 'integer':
      return numberPhrase('whole number', branch);
    case 'number':
      return numberPhrase('number', branch);
    case 'string':
      return textPhrase(branch);
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list${lengthPhrase(branch.minItems, branch.maxItems, 'item')}`;
    case 'object':
      return 'a mapping';
    case 'null':
      return 'null';
    default:
      return undefined;
  }
}

function choice(values: readonly string[]): string {
  return values.length > 2 ? `one of ${values.join(', ')}` : values.join(' or ');
}

function numberPhrase(noun: string, branch: Branch): string {
  const multiple = branch.multipleOf === undefined ? '' : ` and a multiple of ${branch.multipleOf}`;
  const { minimum, maximum } = branch;
  if (isBound(minimum) && isBound(maximum)) return `a ${noun} from ${minimum} to ${maximum}${multiple}`;
  const positive = branch.exclusiveMinimum === 0 || (noun === 'whole number' && minimum === 1);
  const bounds = [
    ...(isBound(minimum) && !positive ? [`at least ${minimum}`] : []),
    ...(isBound(branch.exclusiveMinimum) && !positive ? [`more than ${branch.exclusiveMinimum}`] : []),
    ...(isBound(maximum) ? [`at most ${maximum}`] : []),
    ...(isBound(branch.exclusiveMaximum) ? [`less than ${branch.exclusiveMaximum}`] : []),
  ];
  const of = bounds.length > 0 ? ` of ${bounds.join(' and ')}` : '';
  return `a ${positive ? 'positive ' : ''}${noun}${of}${multiple}`;
}

/** zod bounds every whole number by those that a computer holds exactly; that is nothing to tell a person. */
function isBound(limit: number | boolean | undefined): limit is number {
  return typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
}

function textPhrase(branch: Branch): string {
  if (branch.format === 'uri') return 'a URL';
  if (branch.format !== undefined) return `text that is a valid ${branch.format}`;
  if (branch.pattern !== undefined) return `text that matches ${branch.pattern}`;
  return `text${lengthPhrase(branch.minLength, branch.maxLength, 'character')}`;
}

function lengthPhrase(least: number | undefined, most: number | undefined, unit: string): string {
  const count = (length: number): string => `${length} ${unit}${length === 1 ? '' : 's'}`;
  if (least !== undefined && most !== undefined) return ` of ${least} to ${count(most)}`;
  if (least !== undefined) return ` of at least ${count(least)}`;
  return most === undefined ? '' : ` of at most ${count(most)}`;
}
