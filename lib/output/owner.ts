import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { isSystemError } from './failure';

/** Who writes: what a lock must tell so that the next run knows whether its holder still lives. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this host lives. */
  readonly isAlive: (pid: number) => boolean;
}

/** The running process. Only `cli` steers the process; a lock just has to name it. */
export const thisProcess: Owner = { pid, host: hostname(), isAlive };

function isAlive(other: number): boolean {
  try {
    // Signal 0 reaches nobody: it only asks whether it could.
    return kill(other, 0);
  } catch (error) {
    return !isSystemError(error, 'ESRCH');
  }
}
