import type { Command, Option } from 'commander';

/** The verbs that the help text of a command names. */
export function visibleVerbs(command: Command): readonly Command[] {
  return command.createHelp().visibleCommands(command);
}

/** The options that the help text of a command names, `--help` included. */
export function visibleOptions(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}
