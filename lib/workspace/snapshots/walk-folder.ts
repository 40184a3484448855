import type { Dirent } from 'node:fs';
import type { Problems } from '../../errors/problems';
import { isHidden, type Found } from './assemble';
import type { FolderDisk } from './folder-disk';

/** What Node has in place of bytes of a name that are no text; by that name the disk has nothing. */
const REPLACED = '\ufffd';

/**
 * Takes up all that stands in a folder and below it. Links are not followed on the way, so that a circle has an end.
 *
 * @param problems Takes FL1001 for what cannot be read.
 */
export function walkFolder(disk: FolderDisk, problems: Problems): Found {
  const files = new Map<string, string>();
  const links = new Map<string, string>();
  const unreadable = new Map<string, string>();
  const take = (path: string, entry: Dirent): void => {
    if (entry.name.includes(REPLACED)) unreadable.set(path, 'its name is no text in UTF-8');
    else if (entry.isFile()) files.set(path, disk.digest(path));
    else if (entry.isSymbolicLink()) links.set(path, disk.link(path));
    // Not opened, because reading a pipe may never end.
    else unreadable.set(path, 'it is neither a file nor a folder');
  };
  const walk = (folder: string): void => {
    const entries = disk.list(folder);
    if (folder !== '' && entries.some(({ name }) => name === '.git')) {
      unreadable.set(folder, 'it is a git repository of its own');
      return;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isHidden(entry.name)) continue;
      problems.catch(() => {
        if (entry.isDirectory() && !entry.name.includes(REPLACED)) walk(path);
        else take(path, entry);
      });
    }
  };
  problems.catch(() => {
    walk('');
  });
  return { files, links, unreadable };
}
