import type { ErrorCode, YAMLError } from 'yaml';
import { UserError } from '../../errors/user-error';
import { MAX_ERRORS } from './limits';
import type { TextMarks } from './text-marks';

/** What a person did, and what mends it. */
interface Advice {
  readonly message: string;
  readonly fix: string;
}

const TAB: Advice = { message: 'this line is indented with a tab', fix: 'indent with spaces' };
const NO_KEY: Advice = { message: 'this line has no "key: value"', fix: 'put a colon and a space after the key' };

const ADVICE: Partial<Record<ErrorCode, Advice>> = {
  TAB_AS_INDENT: TAB,
  BAD_INDENT: {
    message: 'this line is not indented like the lines it belongs to',
    fix: 'give all keys of a mapping, and all items of a list, the same indentation',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a mapping or list cannot start in the middle of a line',
    fix: 'put the value in quotes if it is text, otherwise start it on a line of its own',
  },
  MULTILINE_IMPLICIT_KEY: NO_KEY,
  BAD_SCALAR_START: { message: 'a value cannot start with this character', fix: 'put the value in quotes' },
  BAD_DQ_ESCAPE: {
    message: 'this is no escape sequence of YAML',
    fix: 'double the backslash, or use single quotes',
  },
  TAG_RESOLVE_FAILED: { message: 'tags are not supported', fix: 'write the value without its tag' },
  BAD_COLLECTION_TYPE: { message: 'tags are not supported', fix: 'write the value without its tag' },
};

/** Warnings of the library that are errors here: with these the value is not what was meant. */
const SERIOUS: ReadonlySet<ErrorCode> = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE']);

/** The library's errors and warnings as FL1002, at most one for each line. */
export function syntaxErrors(found: readonly YAMLError[], marks: TextMarks): UserError[] {
  const byLine = new Map<number, UserError>();
  for (const error of found) {
    if (byLine.size === MAX_ERRORS) break;
    if (error.name === 'YAMLWarning' && !SERIOUS.has(error.code)) continue;
    const mark = marks.at(...error.pos);
    // The first error of a line is the cause, the others follow from it.
    if (byLine.has(mark.place.line)) continue;
    byLine.set(mark.place.line, new UserError('FL1002', { ...adviceFor(error, marks), ...mark, cause: error }));
  }
  return [...byLine.values()];
}

function adviceFor(error: YAMLError, marks: TextMarks): Advice {
  if (/^ *\t/.test(marks.lineAt(error.pos[0]))) return TAB;
  const quote = /Missing closing (.)quote/.exec(error.message)?.[1];
  if (quote)
    return { message: `a quote ${quote} is opened and never closed`, fix: `put ${quote} at the end of the value` };
  const bracket = /must be .*end with an? ([\]}])/.exec(error.message)?.[1];
  if (bracket) return { message: `a ${bracket} is missing before this`, fix: `close what was opened, with ${bracket}` };
  if (error.message.startsWith('Implicit map key')) return NO_KEY;
  return (
    ADVICE[error.code] ?? {
      message: `not valid YAML: ${error.message}`,
      fix: 'mend this line; text with special characters needs quotes',
    }
  );
}
