import { RE2JS } from 're2js';
import { CelError } from '../cel-error';
import { walkMatching } from './cost';
import { ALWAYS, type Library } from './library';

/** As many patterns are kept compiled; a project has far fewer. */
const KEPT = 1_000;
const compiled = new Map<string, RE2JS>();

/** Regular expressions as RE2 has them, which takes time in proportion to the text whatever the pattern. */
export const REGEX: Library = {
  since: ALWAYS,
  functions: [
    ['matches(string, string): bool', matches, regexCost],
    ['(string).matches(string): bool', matches, regexCost],
    [
      '(string).find(string): string',
      (text: string, pattern: string) => findAll(text, pattern, 1n)[0] ?? '',
      regexCost,
    ],
    [
      '(string).findAll(string): list<string>',
      (text: string, pattern: string) => findAll(text, pattern, -1n),
      regexCost,
    ],
    ['(string).findAll(string, int): list<string>', findAll, regexCost],
  ],
};

/** Compiles a pattern, once for all its uses. @throws CelError for a pattern that is none */
export function compilePattern(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) return known;
  try {
    const fresh = RE2JS.compile(pattern);
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(pattern, fresh);
    return fresh;
  } catch (error) {
    throw new CelError('run', `invalid regular expression: ${error instanceof Error ? error.message : pattern}`);
  }
}

function matches(text: string, pattern: string): boolean {
  return compilePattern(pattern).test(text);
}

/** All matches, or the first so many where the limit is not negative; an empty one right after another is none. */
function findAll(text: string, pattern: string, limit: bigint): string[] {
  const found: string[] = [];
  const matcher = compilePattern(pattern).matcher(text);
  let end = -1;
  while ((limit < 0n || BigInt(found.length) < limit) && matcher.find()) {
    if (matcher.end() > matcher.start() || matcher.start() !== end) found.push(matcher.group() ?? '');
    end = matcher.end();
  }
  return found;
}

/** By the size of the compiled pattern where that is more than its text shows, as for `(a{100}){10}`. */
function regexCost(text: string, pattern: string): number {
  return walkMatching(text, Math.max(pattern.length, compilePattern(pattern).programSize()));
}
