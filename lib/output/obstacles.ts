import { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { OutputFile } from '../model/file';
import type { Tree } from './tree';

/**
 * Refuses to put files where something stands that is not ours to replace.
 *
 * @param blocking what stands where a file of the request must go, and is foreign
 * @param staying what else of the folder stays
 * @throws UserErrors FL5002 for each file that has no place
 */
export function refuseObstacles(
  wanted: ReadonlyMap<string, OutputFile>,
  blocking: Tree['leaves'],
  staying: Tree['leaves'],
): void {
  const problems = new Problems();
  const isFile = (path: string): boolean => staying.has(path) && staying.get(path) !== 'directory';
  const folders = new Set([...staying.keys()].flatMap(foldersAbove));
  for (const file of wanted.values()) {
    const above = foldersAbove(file.path).find(isFile);
    if (above !== undefined) problems.add(obstacle(file, above, 'it is no folder'));
    else if (folders.has(file.path)) problems.add(obstacle(file, file.path, 'it is a folder with files in it'));
    else if (blocking.has(file.path)) problems.add(obstacle(file, file.path, 'it is not what would be written'));
  }
  problems.throwIfAny();
}

function obstacle(file: OutputFile, path: string, reason: string): UserError {
  const where = path === file.path ? 'there' : `at ${path}`;
  return new UserError('FL5002', {
    message: `${file.path} cannot be written: what stands ${where} was not made by fairlead (${reason})`,
    place: file.manifest?.place,
    fix: `move ${path} away, or delete it if it is of no use`,
  });
}

/** `a/b/c` has `a` and `a/b` above it. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
