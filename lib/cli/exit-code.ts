/** What the command line exits with; `bin.js` adds 70 for a bug in fairlead. */
export const EXIT = {
  fine: 0,
  /** The question was understood, and the answer is no: something is stale. */
  no: 1,
  /** The question was wrong: the command line or the configuration. */
  wrong: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Takes a verb's exit code once it is done. */
export type Answer = (code: ExitCode) => void;
