import { dirname, join } from 'node:path';
import type { Changes } from './changes';
import type { Entry, FileSystem } from './file-system';
import type { Site } from './site';

/**
 * Builds the new tree beside the directory. What stays is linked, so that it keeps its times, its mode and its place on
 * the disk; where the file system knows no hard links, it is copied. Folders keep their modes.
 */
export function stage(changes: Changes, site: Site, fs: FileSystem): void {
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    fs.makeDirectory(join(site.staged, path));
    for (let at = path; !made.has(at); at = dirname(at)) made.add(at);
  };
  makeFolder('.');
  for (const [path, kind] of changes.kept) {
    makeFolder(kind === 'directory' ? path : dirname(path));
    if (kind !== 'directory') keep(join(site.directory, path), join(site.staged, path), kind, fs);
  }
  for (const file of changes.wanted.values()) {
    if (changes.kept.has(file.path)) continue;
    makeFolder(dirname(file.path));
    fs.makeFile(join(site.staged, file.path), file.text);
  }
  keepModes(made, changes, site, fs);
}

function keep(from: string, to: string, kind: Entry['kind'], fs: FileSystem): void {
  // Not every system gives a link a second name rather than what it leads to.
  if (kind === 'link') {
    fs.makeLink(fs.linkTarget(from), to);
    return;
  }
  try {
    fs.makeHardLink(from, to);
  } catch (error) {
    if (kind !== 'file') throw error;
    fs.copyFile(from, to);
  }
}

/** Done last and from below, for a folder may be closed to writing. */
function keepModes(made: ReadonlySet<string>, changes: Changes, site: Site, fs: FileSystem): void {
  const usual = fs.entry(site.staged)?.mode;
  for (const path of [...made].sort().reverse()) {
    const mode = changes.modes.get(path);
    if (mode !== undefined && mode !== usual) fs.setMode(join(site.staged, path), mode);
  }
}
