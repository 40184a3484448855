/** A stream that text goes to; `process.stdout` and `process.stderr` are such. */
export interface Output {
  write(text: string): unknown;
  /** Whether it is a terminal. */
  readonly isTTY?: boolean | undefined;
  /** Width in characters, where it is a terminal. */
  readonly columns?: number | undefined;
}

/** All that the command line knows of the process it runs in. */
export interface Io {
  /** Absolute path of the folder that the command was given in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day it is, such as `2026-11-20`, in UTC: exemptions end. */
  readonly today: string;
  /** All of standard input, as text. */
  readonly readInput: () => string;
  /** Takes answers. */
  readonly stdout: Output;
  /** Takes progress, notes and errors. */
  readonly stderr: Output;
}
