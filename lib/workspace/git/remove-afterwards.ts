import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Waits until the channel to the process that started it is closed, which that one cannot end without. */
const CLEARS_UP =
  "process.once('disconnect', () => require('node:fs').rmSync(process.argv[1], { recursive: true, force: true }))";

/**
 * Has a folder removed when this process ends, also where a signal ends it in the middle of its work: a handler would
 * run only after the work, so another process does it.
 *
 * @param folder Absolute path.
 * @returns Removes the folder now.
 */
export function removeAfterwards(folder: string): () => void {
  // In a group of its own, which Ctrl-C does not reach.
  const other = fork(folder, [], { execArgv: ['--eval', CLEARS_UP], detached: true, stdio: 'ignore' });
  other.on('error', () => undefined);
  other.unref();
  other.channel?.unref();
  return () => {
    rmSync(folder, { recursive: true, force: true });
    if (other.connected) other.disconnect();
  };
}
