import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserErrors, type UserError } from '../../lib/errors/user-error';
import type { OutputFile } from '../../lib/model/file';
import type { OutputRequest } from '../../lib/output/output-request';
import type { Owner } from '../../lib/output/owner';

/** A run on this host whose process is gone, as the next run sees it. */
export const dead: Owner = { pid: 1001, host: 'host', isAlive: () => false };
/** A run that finds all others dead. */
export const next: Owner = { pid: 1002, host: 'host', isAlive: () => false };

/** Calls with a folder of its own, which is removed afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a folder holds: texts of files, targets of links behind an arrow, and a slash for empty folders. */
export function contents(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (path: string): void => {
    const absolute = join(folder, path);
    const stats = lstatSync(absolute);
    if (stats.isSymbolicLink()) found[path] = `-> ${readlinkSync(absolute)}`;
    else if (!stats.isDirectory()) found[path] = readFileSync(absolute, 'utf8');
    else {
      const names = readdirSync(absolute).sort();
      if (names.length === 0) found[`${path}/`] = '';
      for (const name of names) visit(path === '' ? name : `${path}/${name}`);
    }
  };
  visit('');
  return found;
}

/** Makes what `contents` tells. */
export function fill(folder: string, tree: Record<string, string>): void {
  for (const [path, text] of Object.entries(tree)) {
    const absolute = join(folder, path);
    mkdirSync(path.endsWith('/') ? absolute : dirname(absolute), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), absolute);
    else if (!path.endsWith('/')) writeFileSync(absolute, text);
  }
}

/** The files of bundles, from texts by path; the bundle is the folder. */
export function files(texts: Record<string, string>): readonly OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text, bundle: dirname(path) }));
}

/** A request that answers for all bundles, or for those named. */
export function request(
  directory: string,
  texts: Record<string, string>,
  ...bundles: readonly string[]
): OutputRequest {
  return { directory, files: files(texts), owns: (bundle) => bundles.length === 0 || bundles.includes(bundle) };
}

/** A small tree, what a run makes of it, and what it must not touch. */
export const before = {
  'dev/one/shop/changed.yaml': 'old\n',
  'dev/one/shop/removed.yaml': 'old\n',
  'dev/one/shop/same.yaml': 'same\n',
  'prod/one/shop/other.yaml': 'other\n',
};
export const after = {
  'dev/one/cart/added.yaml': 'new\n',
  'dev/one/shop/changed.yaml': 'new\n',
  'dev/one/shop/same.yaml': 'same\n',
};
export const foreign = { 'README.md': 'by hand\n', 'dev/empty/': '', 'dev/one/link': '-> ../../README.md' };

/** Makes the small tree in a folder, as fairlead and a person would have left it. */
export function makeBefore(directory: string, write: (request: OutputRequest) => unknown): void {
  write(request(directory, before));
  fill(directory, foreign);
}

/** The run that the crash tests cut short: it answers for dev and not for prod. */
export function afterRequest(directory: string): OutputRequest {
  return request(directory, after, 'dev/one/shop', 'dev/one/cart');
}

/** What a run is refused for: codes and messages, in order. */
export function refusals(work: () => unknown): readonly UserError[] {
  try {
    work();
  } catch (error) {
    return error instanceof UserErrors ? error.errors : [error as UserError];
  }
  return [];
}
