import { Composer, Lexer, Parser } from 'yaml';
import type { CST } from 'yaml';
import type { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { Mark } from '../../model/place';
import { CONFIGURATION, type Dialect } from './dialect';
import { MAX_DEPTH } from './limits';
import type { Located } from './located';
import { Locator } from './locator';
import { tooDeep } from './nesting';
import { syntaxErrors } from './syntax-errors';
import { TextMarks } from './text-marks';

/** The text of one document, and where it stands. */
export interface YamlText {
  readonly text: string;
  /** Path in the workspace, for the places. */
  readonly file: string;
  /** The line of the file that the text starts on. @default 1 */
  readonly firstLine?: number;
}

/**
 * Reads one document of YAML into a tree of values with their places.
 *
 * @param problems Takes every error of the text: FL1002 to FL1006 and FL1008.
 * @param dialect How it is read; default as a file of fairlead's own.
 * @returns Undefined where errors leave out what was written; a null where there is nothing in it. Of a key that stands
 * twice the first counts, so that what else is wrong can be told.
 */
export function parseYaml(source: YamlText, problems: Problems, dialect = CONFIGURATION): Located | undefined {
  const marks = new TextMarks(source.text, source.file, source.firstLine);
  return problems.catch(() => {
    refuseConflict(source.text, marks);
    return compose(source.text, marks, problems, dialect);
  });
}

function compose(text: string, marks: TextMarks, problems: Problems, dialect: Dialect): Located | undefined {
  const composer = new Composer(dialect.options);
  const [document, second] = composer.compose(tokens(text, marks, dialect), true, text.length);
  if (!document) throw new Error('the yaml package gave no document, though it was asked for at least one');
  const syntax = syntaxErrors([...document.errors, ...document.warnings], marks);
  if (second) syntax.push(secondDocument(marks.at(second.range[0], text.length)));
  const locator = new Locator(marks, dialect.lenient);
  const tree = locator.locate(document.contents);
  // What stands after broken syntax was not read as it was meant, and would give errors that are none.
  const broken = Math.min(...syntax.map(lineOf));
  const errors = [...syntax, ...locator.errors.filter((error) => lineOf(error) < broken)];
  for (const error of errors) problems.add(error);
  return errors.every(({ code }) => code === 'FL1003') && !locator.stopped ? tree : undefined;
}

/** The parser's tokens. Nesting is counted on the way, because composing recurses and would overflow the stack. */
function* tokens(text: string, marks: TextMarks, { lenient }: Dialect): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive' && !lenient) refuseDirective(token, marks);
      yield token;
    }
    if (parser.stack.length > MAX_DEPTH) throw tooDeep(marks.at(parser.offset, parser.offset + 1));
  }
  yield* parser.end();
}

function lineOf(error: UserError): number {
  return error.place?.line ?? 1;
}

function secondDocument(mark: Mark): UserError {
  return new UserError('FL1002', {
    message: 'a second document starts here',
    ...mark,
    fix: 'keep one document in a file',
  });
}

/** A directive could switch to YAML 1.1, where `on` is true and `0o7` is text. */
function refuseDirective(token: CST.Directive, marks: TextMarks): never {
  throw new UserError('FL1002', {
    message: `the directive ${token.source} is not supported`,
    ...marks.at(token.offset, token.offset + token.source.length),
    fix: 'remove the line',
  });
}

function refuseConflict(text: string, marks: TextMarks): void {
  const start = text.search(/^<{7}(?: |$)/m);
  if (start < 0) return;
  throw new UserError('FL1002', {
    message: 'an unresolved git conflict starts here',
    ...marks.at(start, start + 7),
    fix: 'choose between the two sides and remove the lines that start with <<<<<<<, ======= and >>>>>>>',
  });
}
