import { Command } from 'commander';
import { candidates } from '../completion/candidates';
import { workspaceNames } from '../completion/workspace-names';
import type { Io } from '../io';
import { findRoot } from '../root';

/**
 * The hidden verb that completion scripts ask: given the words after `fairlead` up to the cursor, it prints what may
 * stand at the cursor, a candidate and its description a line, with a tab between.
 */
export function completeCommand(program: Command, io: Io): Command {
  return new Command('complete').argument('[words...]').action((words: readonly string[]) => {
    const root = findRoot(io.cwd);
    const found = candidates(program, (what) => (root === undefined ? [] : workspaceNames(root, what)), words);
    for (const { value, description } of found)
      io.stdout.write(description ? `${value}\t${description}\n` : `${value}\n`);
  });
}
