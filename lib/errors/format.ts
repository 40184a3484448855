import type { Place } from '../model/place';
import type { SourceReader } from './source-lines';
import type { UserError } from './user-error';

/** An error as a person reads it: place, code and message, then the line with a caret, then the fix. */
export function formatError(error: UserError, read: SourceReader): string {
  const lines = [`${error.place ? `${placeText(error.place)}  ` : ''}${error.code}  ${error.message}`];
  if (error.place) lines.push(...snippet(error.place, error.span, read));
  for (const other of error.related) {
    lines.push(`   ${other.message}: ${placeText(other.place)}`);
  }
  if (error.fix) lines.push(`   fix: ${error.fix}`);
  return lines.join('\n');
}

/** `file:line:column`, as editors and terminals make it clickable. */
export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** The line of a place with a caret under it; nothing where it cannot be read, or is too long to show. */
export function snippet(place: Place, span: number, read: SourceReader): string[] {
  const line = read(place.file)?.[place.line - 1];
  if (line === undefined || line.length > 400) return [];
  const number = String(place.line).padStart(5);
  // Tabs are kept before the caret, so that it stands under its column however wide they are shown.
  const indent = line.slice(0, place.column - 1).replace(/[^\t]/g, ' ');
  const width = Math.max(1, Math.min(span, line.length - place.column + 1));
  return [`${number} | ${line}`, `      | ${indent}${'^'.repeat(width)}`];
}
