import * as fs from 'node:fs';

/** What stands at a path, itself: links are not followed. */
export interface Entry {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  /** Permission bits. */
  readonly mode: number;
}

/** All that the writer asks of the disk. Every function throws what Node throws, unless it says otherwise. */
export interface FileSystem {
  /** What stands at a path; undefined where nothing does. */
  entry(path: string): Entry | undefined;
  /** The names in a directory, in no order. */
  names(directory: string): readonly string[];
  read(file: string): Buffer;
  /** What a link says. */
  linkTarget(link: string): string;
  /** The path without links in it. */
  realPath(path: string): string;

  /** Makes a directory, and those above it that are missing. */
  makeDirectory(path: string): void;
  /** Makes a file that does not exist yet. */
  makeFile(path: string, text: string): void;
  /** Gives a file a second name. */
  makeHardLink(file: string, path: string): void;
  makeLink(target: string, path: string): void;
  /** Copies a file with its permissions and times. */
  copyFile(file: string, path: string): void;
  setMode(path: string, mode: number): void;
  rename(from: string, to: string): void;
  /** Removes a file or a link. */
  removeFile(path: string): void;
  /** Removes a directory that is empty. */
  removeDirectory(path: string): void;
}

/** The disk. */
export const disk: FileSystem = {
  entry(path) {
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    return stats && { kind: kindOf(stats), mode: stats.mode & 0o7777 };
  },
  names: (directory) => fs.readdirSync(directory),
  read: (file) => fs.readFileSync(file),
  linkTarget: (link) => fs.readlinkSync(link),
  realPath: (path) => fs.realpathSync(path),

  makeDirectory(path) {
    fs.mkdirSync(path, { recursive: true });
  },
  makeFile(path, text) {
    fs.writeFileSync(path, text, { flag: 'wx' });
  },
  makeHardLink: (file, path) => {
    fs.linkSync(file, path);
  },
  makeLink(target, path) {
    fs.symlinkSync(target, path);
  },
  copyFile(file, path) {
    fs.copyFileSync(file, path, fs.constants.COPYFILE_EXCL);
    const { atime, mtime, mode } = fs.statSync(file);
    fs.chmodSync(path, mode);
    fs.utimesSync(path, atime, mtime);
  },
  setMode: (path, mode) => {
    fs.chmodSync(path, mode);
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  removeFile: (path) => {
    fs.unlinkSync(path);
  },
  removeDirectory: (path) => {
    fs.rmdirSync(path);
  },
};

function kindOf(stats: fs.Stats): Entry['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'other';
}
