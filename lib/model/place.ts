/** A spot in a file that a person wrote. */
export interface Place {
  /** Path relative to the workspace's root, with forward slashes. */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column, counted from 1. */
  readonly column: number;
}
