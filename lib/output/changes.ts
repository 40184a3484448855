import { join } from 'node:path';
import type { OutputFile } from '../model/file';
import type { Entry, FileSystem } from './file-system';
import { INDEX_FILE, readIndex, type Index } from './index-file';
import { refuseObstacles } from './obstacles';
import type { OutputRequest } from './output-request';
import { readTree, type Tree } from './tree';
import { wantedFiles } from './wanted-files';

/** What a request changes in a folder. Lists of paths are sorted. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that neither the index nor the request knows. */
  readonly foreign: readonly string[];
  /** The files of the request and the index, by path. */
  readonly wanted: ReadonlyMap<string, OutputFile>;
  /** What stays as it is, by path: unchanged, foreign, of other bundles, or an empty folder. */
  readonly kept: Tree['leaves'];
  /** Permission bits of the folders that stand there, by path. */
  readonly modes: Tree['modes'];
}

/** What becomes of something that stands in the folder. */
type Fate = 'unchanged' | 'changed' | 'removed' | 'foreign' | 'carried' | 'blocking';

interface Leaf {
  readonly path: string;
  readonly kind: Entry['kind'];
  readonly fate: Fate;
}

/** Who wrote a file of the index: a bundle that the run answers for, or another. */
type Writer = 'own' | 'other';

/**
 * Compares a folder with what a request wants there; writes nothing.
 *
 * @param directory the folder itself, not a link to it
 * @throws UserErrors FL5002 for each file that something foreign keeps from its place, FL5003 as `readIndex` does
 */
export function findChanges(request: OutputRequest, directory: string, fs: FileSystem): Changes {
  const tree = readTree(directory, fs);
  const index = readIndex(directory, fs);
  const wanted = wantedFiles(request, index);
  const writers = writersOf(index, request.owns);
  const leaves = [...tree.leaves].map(([path, kind]): Leaf => {
    const file = wanted.get(path);
    const same = kind === 'file' && file && fs.read(join(directory, path)).equals(Buffer.from(file.text));
    if (same) return { path, kind, fate: 'unchanged' };
    const writer = writers.get(path);
    return { path, kind, fate: file ? fateInTheWay(kind, writer) : fateAside(kind, writer) };
  });
  const having = (...some: readonly Fate[]): Tree['leaves'] =>
    new Map(leaves.flatMap(({ path, kind, fate }) => (some.includes(fate) ? [[path, kind]] : [])));
  const paths = (fate: Fate): readonly string[] => [...having(fate).keys()].sort();
  refuseObstacles(wanted, having('blocking'), having('foreign', 'carried'));
  return {
    added: [...wanted.keys()].filter((path) => !tree.leaves.has(path)).sort(),
    changed: paths('changed'),
    removed: paths('removed'),
    unchanged: paths('unchanged'),
    foreign: paths('foreign'),
    wanted,
    kept: having('unchanged', 'foreign', 'carried'),
    modes: tree.modes,
  };
}

/** A file of the index that two bundles list belongs to the one that the run does not answer for: to remove is worse. */
function writersOf(index: Index, owns: OutputRequest['owns']): ReadonlyMap<string, Writer> {
  const listed = (writer: Writer): (readonly [string, Writer])[] =>
    [...index].flatMap(([bundle, hashes]) =>
      owns(bundle) === (writer === 'own') ? [...hashes.keys()].map((path) => [path, writer] as const) : [],
    );
  return new Map([[INDEX_FILE, 'own'], ...listed('own'), ...listed('other')]);
}

/** What stands where a file of the request must go, and is not that file. */
function fateInTheWay(kind: Entry['kind'], writer: Writer | undefined): Fate {
  return writer === undefined || kind === 'directory' ? 'blocking' : 'changed';
}

/** What stands where the request wants nothing. */
function fateAside(kind: Entry['kind'], writer: Writer | undefined): Fate {
  if (kind === 'directory') return 'carried';
  if (writer === undefined) return 'foreign';
  return writer === 'own' ? 'removed' : 'carried';
}
