import { Problems } from '../../errors/problems';
import type { Snapshot } from '../../model/snapshot';
import type { ObjectFormat } from '../git/repository';
import { assemble } from './assemble';
import { folderDisk, type FolderDisk, type SnapshotFolder } from './folder-disk';
import { walkFolder } from './walk-folder';

/**
 * The snapshot of a folder as it stands. Every file is read once and let go.
 *
 * @param format That of the repository which the other side comes from; any where it comes from none.
 * @throws UserErrors FL1001 for what is not there or cannot be read.
 */
export function folderSnapshot(folder: SnapshotFolder, format: ObjectFormat): Snapshot {
  const problems = new Problems();
  const disk = folderDisk(folder, format);
  const found = walkFolder(disk, problems);
  problems.throwIfAny();
  return assemble(`${folder.shown.replace(/\/+$/, '')}/`, found, (paths) => readFiles(paths, disk));
}

function readFiles(paths: readonly string[], disk: FolderDisk): ReadonlyMap<string, Uint8Array> {
  const problems = new Problems();
  const contents = new Map<string, Uint8Array>();
  for (const path of paths) problems.catch(() => contents.set(path, disk.read(path)));
  problems.throwIfAny();
  return contents;
}
