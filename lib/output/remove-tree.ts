import { join } from 'node:path';
import type { FileSystem } from './file-system';

/** Owner may list, enter and change. */
const USABLE = 0o700;

/** Removes what stands at a path, if anything does, with all that is in it; links are removed and not followed. */
export function removeTree(path: string, fs: FileSystem): void {
  const entry = fs.entry(path);
  if (entry === undefined) return;
  if (entry.kind !== 'directory') {
    fs.removeFile(path);
    return;
  }
  if ((entry.mode & USABLE) !== USABLE) fs.setMode(path, USABLE);
  for (const name of fs.names(path)) removeTree(join(path, name), fs);
  fs.removeDirectory(path);
}
