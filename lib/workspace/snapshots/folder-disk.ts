import { readdirSync, readFileSync, readlinkSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors/user-error';
import type { ObjectFormat } from '../git/repository';
import { fileDigests } from './file-digests';

/** A folder that is filled like `dist/`. */
export interface SnapshotFolder {
  /** Absolute path; it may be a link. */
  readonly path: string;
  /** How labels and places tell it, such as `dist`. */
  readonly shown: string;
}

/** What is asked of the disk, by paths in one folder. All of it throws FL1001 in place of what Node throws. */
export interface FolderDisk {
  readonly list: (path: string) => readonly Dirent[];
  /** What a link says. */
  readonly link: (path: string) => string;
  /** The id that git gives to a file. */
  readonly digest: (path: string) => string;
  readonly read: (path: string) => Buffer;
}

/** What is wrong with a path of which the disk says so. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is no folder, expected one that is filled like dist/',
};

/** The disk as far as a folder goes; the folder itself is the empty path. */
export function folderDisk({ path: root, shown }: SnapshotFolder, format: ObjectFormat): FolderDisk {
  const below =
    <T>(work: (path: string) => T) =>
    (path: string): T => {
      try {
        return work(`${root}/${path}`);
      } catch (cause) {
        throw unreadable(join(shown, path), cause);
      }
    };
  return {
    list: below((path) => readdirSync(path, { withFileTypes: true })),
    link: below((path) => readlinkSync(path)),
    digest: below(fileDigests(format)),
    read: below((path) => readFileSync(path)),
  };
}

function unreadable(file: string, cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException;
  const known = FAILURES[code ?? ''];
  return new UserError('FL1001', {
    message: `${file} ${known ?? `cannot be read: ${code ?? String(cause)}`}`,
    place: { file, line: 1, column: 1 },
    fix:
      known !== undefined
        ? 'check the path; dist/ is written by fairlead synth'
        : 'check what it is, and who may read it',
    cause,
  });
}
