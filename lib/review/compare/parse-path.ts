import { UserError } from '../../errors/user-error';
import type { Keyed, ReviewPath } from '../change';
import { NUMBER } from './path-text';

const DIGITS = /^\d+$/;
const JSON_STRING = '"(?:[^"\\\\]|\\\\.)*"';
const TOKEN = `(?:${JSON_STRING}|[^\\s"=,[\\]]+)`;
const PAIR = `${TOKEN}=${TOKEN}`;
/** One step: a word, with a dot before it unless it is the first; or brackets around a key, a position or merge keys. */
const STEP = new RegExp(`(?:(?:^|(?!^)\\.)([\\w$-]+)|\\[(?:(${PAIR}(?:,${PAIR})*)|(${TOKEN}))\\])`, 'y');
const PAIRS = new RegExp(`(${TOKEN})=(${TOKEN})`, 'g');

/**
 * Reads what `pathText` writes, and what people write as well: `spec.containers.0.image`, `spec.containers[0].image` or
 * the JSON pointer `/spec/containers/0/image`. Digits alone are a position.
 *
 * @throws UserError FL9001 for text that is none of these
 */
export function parsePath(text: string): ReviewPath {
  return text.startsWith('/') ? parsePointer(text) : parseSteps(text);
}

function parsePointer(pointer: string): ReviewPath {
  const steps = pointer.slice(1).split('/');
  return steps.map((step) => (DIGITS.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function parseSteps(text: string): ReviewPath {
  const path: ReviewPath[number][] = [];
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const [step, word, pairs, token = ''] = STEP.exec(text) ?? [];
    if (step === undefined) throw notAPath(text.slice(at));
    if (word !== undefined) path.push(keyOrPosition(word));
    else path.push(pairs === undefined ? keyOrPosition(token) : keyedOf(pairs));
  }
  return path;
}

function keyOrPosition(text: string): string | number {
  return DIGITS.test(text) ? Number(text) : unquoted(text);
}

function keyedOf(pairs: string): Keyed {
  const by = [...pairs.matchAll(PAIRS)].map(([, key = '', value = '']) => {
    return [unquoted(key), NUMBER.test(value) ? Number(value) : unquoted(value)] as const;
  });
  return { by: Object.fromEntries(by) };
}

function unquoted(token: string): string {
  if (!token.startsWith('"')) return token;
  try {
    return JSON.parse(token) as string;
  } catch {
    throw notAPath(token);
  }
}

function notAPath(found: string): UserError {
  return new UserError('FL9001', {
    message: `the way to a field was expected, such as spec.replicas or spec.containers[name=web].image, found ${found}`,
    fix: 'put a key that is more than one word into brackets, as in metadata.labels[app.kubernetes.io/name]',
  });
}
