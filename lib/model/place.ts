/** A spot in a file that a person wrote. */
export interface Place {
  /** Path relative to the workspace's root, with forward slashes. */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column, counted from 1. */
  readonly column: number;
}

/** A stretch of one line of a file. */
export interface Mark {
  readonly place: Place;
  /** Length in characters, at least 1. */
  readonly span: number;
}
