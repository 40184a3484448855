/** What stands in one `dist/`: that of a commit, of a folder, or what the sources give now. */
export interface Snapshot {
  /** How reports call it, such as `main (967a59d)`, `dist/` or `a fresh synth`. */
  readonly label: string;
  /** A digest of each file by its path below `dist/`, in the order of paths: equal digests, equal bytes. */
  readonly digests: ReadonlyMap<string, string>;
  /**
   * Why something that stands there cannot be compared, by its path, which has no digest then: a submodule, or a link
   * that leads out. One sentence without a full stop. Nothing is known of what is at such a path or below it, whatever
   * the other side has there.
   */
  readonly unreadable?: ReadonlyMap<string, string>;
  /**
   * The bytes of some of its files, read in one go.
   *
   * @throws UserErrors for files that went away or cannot be read.
   */
  readonly read: (paths: readonly string[]) => ReadonlyMap<string, Uint8Array>;
}
