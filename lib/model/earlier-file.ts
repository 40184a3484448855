/** A file as a commit had it. */
export interface EarlierFile {
  /** The id of the commit, in full. */
  readonly commit: string;
  /** Without byte order mark. */
  readonly text: string;
}
