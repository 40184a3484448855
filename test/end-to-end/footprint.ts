import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file as it stands on the disk. */
export interface Print {
  readonly text: string;
  /** Tells a file that was written again, even with the same text, from one that was not touched. */
  readonly written: string;
}

/** The files of a folder by path, sorted. */
export function footprint(folder: string): ReadonlyMap<string, Print> {
  return new Map(
    filesIn(folder).map((path) => {
      const { ino, mtimeNs } = statSync(join(folder, path), { bigint: true });
      return [path, { text: readFileSync(join(folder, path), 'utf8'), written: `${ino} ${mtimeNs}` }];
    }),
  );
}

/** The texts of a folder's files by path. */
export function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The paths that were written, added or removed between two prints of a folder, sorted. */
export function touched(before: ReadonlyMap<string, Print>, after: ReadonlyMap<string, Print>): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path)?.written !== after.get(path)?.written).sort();
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !statSync(join(folder, path)).isDirectory())
    .sort();
}
