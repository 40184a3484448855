/** What a file was, as far as it is known. */
export interface FileHistory {
  /** The newest first. */
  readonly versions: readonly EarlierFile[];
  /** Why there may be versions that nobody knows here, and what to do about it. */
  readonly gap?: { readonly because: string; readonly fix: string };
}

/** A file as a commit had it. */
export interface EarlierFile {
  /** The id of the commit, in full. */
  readonly commit: string;
  /** Without byte order mark. */
  readonly text: string;
}
