import { Argument, Command } from 'commander';
import { visibleVerbs } from '../command-tree';
import { oneOf } from '../one-of';

/** The verb `help`: knows itself and the verbs that `program` has by now. */
export function helpCommand(program: Command): Command {
  const verbs = [...visibleVerbs(program).map((verb) => verb.name()), 'help'];
  return new Command('help')
    .description('print the help of a verb')
    .addArgument(
      new Argument('[verb]', 'one of those that fairlead --help lists').choices(verbs).argParser(oneOf('verb', verbs)),
    )
    .action((name: string | undefined) => {
      (program.commands.find((verb) => verb.name() === name) ?? program).outputHelp();
    });
}
