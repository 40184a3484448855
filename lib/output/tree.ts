import { join } from 'node:path';
import { UserError } from '../errors/user-error';
import type { Entry, FileSystem } from './file-system';

/** What stands in a folder. Paths are relative to it, with forward slashes. */
export interface Tree {
  /** Files, links and all else that holds no entries, empty directories too. */
  readonly leaves: ReadonlyMap<string, Entry['kind']>;
  /** Permission bits of every directory; the folder itself is `.`. */
  readonly modes: ReadonlyMap<string, number>;
}

/**
 * Reads what stands in a folder; links are not followed, and a folder that is missing is an empty one.
 *
 * @throws UserError FL5002 where it is no folder, FL5004 for a name that is not UTF-8 and so could not be kept
 */
export function readTree(directory: string, fs: FileSystem): Tree {
  const leaves = new Map<string, Entry['kind']>();
  const modes = new Map<string, number>();
  const visit = (path: string): void => {
    const absolute = join(directory, path);
    const entry = fs.entry(absolute);
    if (entry === undefined) throw unreadable(absolute);
    if (entry.kind !== 'directory') {
      leaves.set(path, entry.kind);
      return;
    }
    modes.set(path, entry.mode);
    const names = fs.names(absolute);
    if (names.length === 0 && path !== '.') leaves.set(path, 'directory');
    for (const name of names) visit(path === '.' ? name : `${path}/${name}`);
  };
  const entry = fs.entry(directory);
  if (entry !== undefined && entry.kind !== 'directory') throw noFolder(directory);
  if (entry !== undefined) visit('.');
  return { leaves, modes };
}

function noFolder(directory: string): UserError {
  return new UserError('FL5002', {
    message: `${directory} is a file, expected a folder`,
    fix: 'move the file away, or choose another folder with --out',
  });
}

function unreadable(path: string): UserError {
  return new UserError('FL5004', {
    message: `${path} was listed and then not found: its name is not UTF-8, or it has just been removed`,
    fix: 'rename it, or run again',
  });
}
