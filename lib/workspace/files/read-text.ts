import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../../errors/user-error';
import type { Place } from '../../model/place';
import { realPath } from './real-path';

/** Far above what people write. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The text of a file of the workspace, without byte order mark.
 *
 * @param file Path in the workspace, with forward slashes.
 * @throws UserError FL1001 when the file is missing, unreadable, larger than 4 MiB or no UTF-8 text; FL1017 when it is
 * a link out of the workspace.
 */
export function readText(root: string, file: string): string {
  const path = realPath(root, file);
  const place = { file, line: 1, column: 1 };
  const stats = statSync(path);
  // Asked before reading, because reading a pipe would never end.
  if (!stats.isFile()) {
    throw new UserError('FL1001', { message: `${file} is not a file`, place, fix: 'put a file in its place' });
  }
  if (stats.size > MAX_BYTES) {
    const fix = 'remove what is no configuration, or split the environment';
    throw new UserError('FL1001', { message: `${file} is larger than 4 MiB`, place, fix });
  }
  return decode(readBytes(path, file), file);
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const place = { file, line: 1, column: 1 };
    throw new UserError('FL1001', { message: `${file} cannot be read`, place, fix: 'check who may read it', cause });
  }
}

function decode(bytes: Buffer, file: string): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  // Bytes that are no UTF-8 decode to U+FFFD, which nobody writes by hand; a NUL is UTF-8 but no text.
  const strange = [text.indexOf('\ufffd'), text.indexOf('\0')].find((offset) => offset >= 0);
  if (strange === undefined) return text;
  throw new UserError('FL1001', {
    message: `${file} is not a text file in UTF-8`,
    place: placeAt(file, text, strange),
    fix: 'save it as UTF-8',
  });
}

function placeAt(file: string, text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
