import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import { compareText } from '../../model/compare-text';
import type { ManifestDocument } from '../../model/document';
import { parseManifests } from './parse-manifests';

/** What no stream of manifests comes near; larger files would not fit into one text. */
const MOST_BYTES = 256 * 1024 * 1024;

const FILES = /\.(ya?ml|json)$/;
/** What a folder has that is a chart of Helm. */
const CHART = 'Chart.yaml';
/** Folders that hold what others wrote, or what no tool applies. */
const SKIPPED = /^(\.|node_modules$)/;

/**
 * The documents of a file, or of all YAML and JSON files below a folder, in the order of their paths. Links to folders
 * are not followed, so that a circle has an end.
 *
 * @param path Absolute, or relative to the folder of the process.
 * @param shown How a path is told in places.
 * @param problems Takes FL1001 for what is below and cannot be read, and what `parseManifests` finds.
 * @throws UserError FL1001 for a path that is not there.
 */
export function readPath(
  path: string,
  shown: (path: string) => string,
  problems: Problems,
): readonly ManifestDocument[] {
  return filesBelow(path, shown, problems).flatMap((file) => {
    const text = problems.catch(() => readFile(file, shown(file)));
    return text === undefined ? [] : parseManifests(text, shown(file), problems);
  });
}

/** The text of a file, for showing a line of it; undefined where it cannot be read. */
export function readWhole(path: string): string | undefined {
  return new Problems().catch(() => readFile(path, path));
}

function filesBelow(path: string, shown: (path: string) => string, problems: Problems): readonly string[] {
  const isFolder = attempt(shown(path), () => statSync(path).isDirectory());
  return isFolder ? filesIn(path, shown, problems) : [path];
}

function filesIn(folder: string, shown: (path: string) => string, problems: Problems): readonly string[] {
  const read = () => attempt(shown(folder), () => readdirSync(folder, { withFileTypes: true }));
  const entries = (problems.catch(read) ?? []).filter(({ name }) => !SKIPPED.test(name));
  // A chart is no manifests before it is rendered; its own file is told as none.
  const chart = entries.find(({ name }) => name === CHART);
  if (chart) return [join(folder, chart.name)];
  return entries
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, shown, problems);
      return FILES.test(entry.name) ? [path] : [];
    });
}

function readFile(path: string, shown: string): string {
  return attempt(shown, () => {
    const stats = statSync(path);
    // Asked before reading, because a pipe may never end.
    if (!stats.isFile())
      throw unreadable(shown, `${shown} is not a file`, 'name a file; for a pipe name - and redirect it');
    if (stats.size > MOST_BYTES)
      throw unreadable(shown, `${shown} is larger than 256 MiB`, 'split it into several files');
    return decode(readFileSync(path), shown);
  });
}

/** The text without its byte order mark; what is no UTF-8, or holds a NUL, is no text. */
function decode(bytes: Buffer, shown: string): string {
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder().decode(bytes);
  throw unreadable(shown, `${shown} is not a text file in UTF-8`, 'save it as UTF-8, or leave it out');
}

/** @throws UserError FL1001 in place of what the file system throws. */
function attempt<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const missing = code === 'ENOENT';
    throw unreadable(
      shown,
      missing ? `${shown} does not exist` : `${shown} cannot be read: ${code}`,
      missing ? 'check the path' : 'check who may read it',
    );
  }
}

function unreadable(shown: string, message: string, fix: string): UserError {
  return new UserError('FL1001', { message, place: { file: shown, line: 1, column: 1 }, fix });
}
