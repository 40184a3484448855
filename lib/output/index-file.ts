import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import { compareText } from '../model/compare-text';
import type { FileSystem } from './file-system';

/** The file in `dist/` that tells what fairlead wrote there; only what stands in it is ever removed. */
export const INDEX_FILE = 'index.json';

/** What a bundle's files are, by their paths: the sha256 of each, in hexadecimal. */
export type Hashes = ReadonlyMap<string, string>;

/** What was written, by the names of the bundles. */
export type Index = ReadonlyMap<string, Hashes>;

const VERSION = 1;
const PATH = /^(?!index\.json$)(?:(?!\.{1,2}\/)[a-z0-9._-]+\/)*(?!\.{1,2}$)[a-z0-9._-]+$/;
const HASH = /^[0-9a-f]{64}$/;

/** Whether fairlead writes such a path: lower case, forward slashes, and never out of `dist/`. */
export function isOutputPath(path: string): boolean {
  return PATH.test(path);
}

/** The hash that the index tells of a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of an index: sorted, one file a line, so that git merges and shows it well. */
export function formatIndex(index: Index): string {
  const bundles = new Map(sorted(index).map(([bundle, hashes]) => [bundle, Object.fromEntries(sorted(hashes))]));
  return `${JSON.stringify({ version: VERSION, bundles: Object.fromEntries(bundles) }, null, 2)}\n`;
}

/**
 * The index of a folder; an empty one where there is none.
 *
 * @throws UserError FL5003 for one that fairlead cannot have written
 */
export function readIndex(directory: string, fs: FileSystem): Index {
  const file = join(directory, INDEX_FILE);
  const entry = fs.entry(file);
  if (entry === undefined) return new Map();
  if (entry.kind !== 'file') throw unusable(file, '', 'it is no file', '');
  const text = fs.read(file).toString('utf8');
  const problems = new Problems();
  const index = parseIndex(text, (reason, part = '') => {
    problems.add(unusable(file, text, reason, part));
  });
  problems.throwIfAny();
  return index;
}

/** Tells why the index cannot be used, and the part of its text that shows it. */
type Refuse = (reason: string, part?: string) => void;

function parseIndex(text: string, refuse: Refuse): Index {
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) refuse('it holds the marks of a merge conflict', conflict[0]);
  const content = conflict ? undefined : parseJson(text, refuse);
  if (content === undefined) return new Map();
  if (!isRecord(content) || content.version !== VERSION || !isRecord(content.bundles)) {
    refuse(`expected { "version": ${VERSION}, "bundles": … }`);
    return new Map();
  }
  return new Map(
    Object.entries(content.bundles).map(([bundle, hashes]) => [bundle, parseHashes(bundle, hashes, refuse)]),
  );
}

function parseHashes(bundle: string, hashes: unknown, refuse: Refuse): Hashes {
  if (!isRecord(hashes)) {
    refuse(`${bundle} lists no files`, JSON.stringify(bundle));
    return new Map();
  }
  const valid = new Map<string, string>();
  for (const [path, hash] of Object.entries(hashes)) {
    if (!isOutputPath(path)) refuse(`${JSON.stringify(path)} is no path that fairlead writes`, JSON.stringify(path));
    else if (typeof hash !== 'string' || !HASH.test(hash)) refuse(`${path} has no sha256`, JSON.stringify(path));
    else valid.set(path, hash);
  }
  return valid;
}

function parseJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refuse(`it is no JSON: ${(error as SyntaxError).message}`);
    return undefined;
  }
}

function unusable(file: string, text: string, reason: string, part: string): UserError {
  const before = text.slice(0, Math.max(0, text.indexOf(part)));
  const column = before.length - before.lastIndexOf('\n');
  return new UserError('FL5003', {
    message: `the index of what was written cannot be used: ${reason}`,
    place: { file, line: before.split('\n').length, column },
    span: part.length,
    fix: 'restore it from git, or delete the folder and run synth again',
  });
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
