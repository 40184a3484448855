import { git } from './git';
import type { Repository } from './repository';

const LINE_END = 0x0a;
/** What git writes before an object: its id, its type, how many bytes follow. */
const HEADER = /^[0-9a-f]+ [a-z]+ (\d+)$/;

/**
 * The bytes of some objects, all read by one process.
 *
 * @param names Ids, or `<id of a commit>:<path>`.
 * @returns In the order of the names; undefined for what there is not.
 * @throws UserError FL1021 where git cannot read them.
 */
export function readObjects(repository: Repository, names: readonly string[]): readonly (Buffer | undefined)[] {
  if (names.length === 0) return [];
  const output = git(repository, ['cat-file', '--batch', '--buffer'], names.map((name) => `${name}\n`).join(''));
  let at = 0;
  return names.map(() => {
    const end = output.indexOf(LINE_END, at);
    const size = HEADER.exec(output.toString('latin1', at, end))?.[1];
    const start = end + 1;
    // A line end follows the bytes; where there is no such object, its line is all there is.
    at = size === undefined ? start : start + Number(size) + 1;
    return size === undefined ? undefined : output.subarray(start, at - 1);
  });
}
