import type { OutputFile } from '../../../model/file';
import type { Manifest } from '../../../model/manifest';
import { changedFields } from '../../compare/changed-fields';
import { changedLeaves } from './changed-leaves';
import { LeafTree, type Leaf } from './leaf-tree';

/** A file of `dist/` that holds an object. */
export type ManifestFile = OutputFile & { readonly manifest: Manifest };

/** What bundles are called in another picture. */
export type Renaming = (bundle: string) => string;

/** What one rendering gave, and how it differs from others. */
export class Picture {
  /** By path below `dist/`. */
  readonly files: ReadonlyMap<string, ManifestFile>;
  private readonly trees = new Map<string, LeafTree>();

  constructor(files: readonly OutputFile[]) {
    this.files = new Map(
      files.flatMap((file) => (file.manifest ? [[file.path, { ...file, manifest: file.manifest }]] : [])),
    );
  }

  /** @throws Error where no such file was rendered. */
  file(path: string): ManifestFile {
    const file = this.files.get(path);
    if (!file) throw new Error(`${path} was not rendered`);
    return file;
  }

  /** The leaves of a file. @throws Error where no such file was rendered. */
  tree(path: string): LeafTree {
    const tree = this.trees.get(path) ?? new LeafTree(path, this.file(path).manifest.object);
    this.trees.set(path, tree);
    return tree;
  }

  /**
   * The leaves of this picture that another one has otherwise, or not at all.
   *
   * @param renamed What the bundles of this picture are called in the other.
   * @param among Only these files; default all.
   */
  changedIn(other: Picture, renamed: Renaming, among: Iterable<string> = this.files.keys()): ReadonlySet<Leaf> {
    const leaves = new Set<Leaf>();
    let successors: ReadonlyMap<string, ManifestFile> | undefined;
    for (const path of among) {
      const before = this.files.get(path);
      if (!before) continue;
      const same = other.files.get(path);
      if (same?.text === before.text) continue;
      const after = same ?? (successors ??= this.successorsIn(other, renamed)).get(path);
      for (const leaf of this.changedBetween(before, after)) leaves.add(leaf);
    }
    return leaves;
  }

  private changedBetween(before: ManifestFile, after: ManifestFile | undefined): readonly Leaf[] {
    const tree = this.tree(before.path);
    if (!after) return tree.leaves;
    return changedLeaves(tree, changedFields(before.manifest.object, after.manifest.object));
  }

  /** For files that the other does not have, those that it has instead: as many of one kind in one bundle, in order. */
  private successorsIn(other: Picture, renamed: Renaming): ReadonlyMap<string, ManifestFile> {
    const gone = byKind(
      [...this.files.values()].filter(({ path }) => !other.files.has(path)),
      renamed,
    );
    const come = byKind(
      [...other.files.values()].filter(({ path }) => !this.files.has(path)),
      (bundle) => bundle,
    );
    return new Map(
      [...gone].flatMap(([kind, before]) => {
        const after = come.get(kind) ?? [];
        if (after.length !== before.length) return [];
        return before.flatMap(({ path }, at): [string, ManifestFile][] => (after[at] ? [[path, after[at]]] : []));
      }),
    );
  }
}

function byKind(files: readonly ManifestFile[], renamed: Renaming): ReadonlyMap<string, readonly ManifestFile[]> {
  const kinds = new Map<string, ManifestFile[]>();
  for (const file of files) {
    const { apiVersion, kind } = file.manifest.object;
    const key = JSON.stringify([renamed(file.bundle), apiVersion, kind]);
    const known = kinds.get(key);
    if (known) known.push(file);
    else kinds.set(key, [file]);
  }
  return kinds;
}
