import { UserError } from '../errors/user-error';
import type { FileSystem } from './file-system';
import { removeTree } from './remove-tree';
import type { Site } from './site';

/**
 * Brings a site whose last run was cut short to the old tree or to the new one, and removes what else that run left.
 * Needs the lock. May be cut short itself at any point and be called again.
 *
 * | directory | new  | old  | the last run was cut short           | so                            |
 * | --------- | ---- | ---- | ------------------------------------ | ----------------------------- |
 * | there     | part |      | before the swap                      | the new tree goes             |
 * |           | part |      | before the first tree there ever was | the new tree goes             |
 * |           | full | full | between the renames of the swap      | the new tree takes its place  |
 * |           |      | full | while a failed swap was undone       | the old tree takes its place  |
 * | there     |      | full | after the swap                       | the old tree goes             |
 * | there     | full | full | between the renames, and then        | this is refused: neither tree |
 * |           |      |      | a person made the directory anew     | is ours to throw away         |
 *
 * @throws UserError FL5002 in the last case
 */
export function settle(site: Site, fs: FileSystem): void {
  removeTree(site.discarded, fs);
  const stands = (path: string): boolean => fs.entry(path) !== undefined;
  if (stands(site.old)) {
    if (!stands(site.directory)) fs.rename(stands(site.staged) ? site.staged : site.old, site.directory);
    else if (stands(site.staged)) throw madeAnew(site);
  }
  // Renamed before it is removed, so that a tree named old is never one in part.
  if (stands(site.old)) fs.rename(site.old, site.discarded);
  removeTree(site.discarded, fs);
  removeTree(site.staged, fs);
}

/** Puts the staged tree in the directory's place. Where that fails, the old one is put back. */
export function swap(site: Site, fs: FileSystem): void {
  if (fs.entry(site.directory) === undefined) {
    fs.rename(site.staged, site.directory);
    return;
  }
  fs.rename(site.directory, site.old);
  try {
    fs.rename(site.staged, site.directory);
  } catch (error) {
    fs.rename(site.old, site.directory);
    throw error;
  }
}

function madeAnew(site: Site): UserError {
  return new UserError('FL5002', {
    message: `${site.directory} was made while a run that was cut short had moved the former one to ${site.old}`,
    fix: `delete ${site.side} to keep the folder as it is, or delete the folder to go on with what the run wrote`,
  });
}
