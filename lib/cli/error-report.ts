import { createColors } from 'picocolors';
import { formatError } from '../errors/format';
import type { SourceReader } from '../errors/source-lines';
import type { UserError } from '../errors/user-error';
import { counted } from '../model/counted';
import { visibleLine } from '../model/visible';
import type { Io } from './io';
import { jsonText } from './json';
import { wantsColour } from './terminal';

/** How errors are reported. */
export interface ReportStyle {
  /** As JSON on standard output rather than as text on standard error. */
  readonly json: boolean;
  /** Reads the lines that the errors point at. */
  readonly read: SourceReader;
}

/**
 * Tells all errors. The JSON has the keys `errors[].code`, `.message`, `.place` (`file`, `line`, `column`, or null),
 * `.fix` (or null) and `.related[]` (`message`, `place`).
 */
export function reportErrors(errors: readonly UserError[], io: Io, style: ReportStyle): void {
  if (style.json) {
    io.stdout.write(jsonText({ errors: errors.map(toJson) }));
    return;
  }
  const colour = wantsColour(io.stderr, io.env);
  const texts = errors.map((error) => errorText(error, style.read, colour));
  io.stderr.write(`${[...texts, counted(errors.length, 'error')].join('\n\n')}\n`);
}

function toJson(error: UserError): object {
  return {
    code: error.code,
    message: error.message,
    place: error.place ?? null,
    fix: error.fix ?? null,
    related: error.related,
  };
}

function errorText(error: UserError, read: SourceReader, colour: boolean): string {
  const text = formatError(error, read).split('\n').map(visibleLine).join('\n');
  const { bold, red, green } = createColors(colour);
  return text
    .replace(error.code, (code) => bold(red(code)))
    .replace(/^( +\| \s*)(\^+)$/m, (_, margin: string, carets: string) => margin + red(carets))
    .replace(/^( +)(fix:)/m, (_, margin: string, word: string) => margin + green(word));
}
