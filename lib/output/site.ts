import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors/user-error';
import type { FileSystem } from './file-system';

/** As many links in a row as Linux follows. */
const MOST_LINKS = 40;

/** The folder that is written and the side folder next to it, on the same file system, so that a rename swaps trees. */
export interface Site {
  /** Absolute path of the folder itself, never of a link to it. */
  readonly directory: string;
  /** Holds all of the below; stands only while a run writes, and after one was killed. */
  readonly side: string;
  /** The new tree while it grows. */
  readonly staged: string;
  /** The old tree, complete, from the moment it makes way for the new one. */
  readonly old: string;
  /** The old tree on its way out, perhaps in part. */
  readonly discarded: string;
  /** A directory that holds one file, named after the run that may write. */
  readonly lock: string;
}

/**
 * The site of a folder that may be missing, also where it is a link.
 *
 * @throws UserError FL5004 where it can have no side folder, or its links go in a circle
 */
export function siteOf(folder: string, fs: FileSystem): Site {
  const directory = withoutLinks(resolve(folder), fs);
  const name = basename(directory);
  if (name === '') {
    throw new UserError('FL5004', {
      message: `${folder} cannot be written as a whole`,
      fix: 'choose a folder below it',
    });
  }
  const side = join(dirname(directory), `.${name}.fairlead`);
  return {
    directory,
    side,
    staged: join(side, 'new'),
    old: join(side, 'old'),
    discarded: join(side, 'discarded'),
    lock: join(side, 'lock'),
  };
}

/** Links are followed one by one, for between the two renames of a swap the last one leads to nothing. */
function withoutLinks(folder: string, fs: FileSystem): string {
  let path = folder;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const parent = dirname(path);
    const real = fs.entry(parent) === undefined ? path : join(fs.realPath(parent), basename(path));
    if (fs.entry(real)?.kind !== 'link') return real;
    path = resolve(dirname(real), fs.linkTarget(real));
  }
  throw new UserError('FL5004', { message: `${folder} is a link that leads to itself`, fix: 'remove the link' });
}
