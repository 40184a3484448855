import { Command } from 'commander';
import { checkCommand } from './commands/check';
import { completeCommand } from './commands/complete';
import { completionCommand } from './commands/completion';
import { diffCommand } from './commands/diff';
import { explainCommand } from './commands/explain';
import { helpCommand } from './commands/help';
import { listCommand } from './commands/list';
import { policyCommand } from './commands/policy/policy';
import { promoteCommand } from './commands/promote';
import { schemaCommand } from './commands/schema';
import { synthCommand } from './commands/synth';
import { fileHistory } from '../workspace/git/file-history';
import type { Answer } from './exit-code';
import { examples } from './examples';
import type { Io, Output } from './io';
import { usageError } from './usage-error';
import { packageVersion } from './version';

const NARROW = 80;

const AFTER_HELP = `
With --format json errors are JSON on standard output too.
Exit codes: 0 fine, 1 the answer is no, 2 the question was wrong, 70 a bug.
${examples(['fairlead synth', 'fairlead synth --check', 'fairlead list --environment prod'])}`;

/** The tree of all verbs and options: it parses, prints the help texts, and completion reads it. */
export function buildProgram(io: Io, answer: Answer): Command {
  const program = new Command('fairlead')
    .description('Typed apps in, reviewed manifests out, for Argo CD or Flux to apply.')
    .usage('<verb> [options]')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', AFTER_HELP)
    .commandsGroup('Verbs:');
  program
    .addCommand(synthCommand(io, answer))
    .addCommand(checkCommand(io, answer))
    .addCommand(diffCommand(io, answer))
    .addCommand(explainCommand(io, answer))
    .addCommand(promoteCommand(io, answer, (root, file) => fileHistory(root, file, io.env)))
    .addCommand(policyCommand(io, answer))
    .addCommand(listCommand(io, answer))
    .addCommand(schemaCommand(io, answer))
    .addCommand(completionCommand(io))
    .addCommand(helpCommand(program))
    .addCommand(completeCommand(program, io), { hidden: true });
  for (const command of withAllVerbs(program)) teachManners(command, io);
  return program;
}

/** A command, and all verbs below it. */
function withAllVerbs(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAllVerbs)];
}

/** Commander on its own would exit the process, write to its streams, and word errors in its own way. */
function teachManners(command: Command, io: Io): void {
  command
    .helpOption('-h, --help', 'print this help')
    .configureHelp({
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => width(io.stdout),
      getErrHelpWidth: () => width(io.stderr),
    })
    .exitOverride((error) => {
      throw usageError(error, command);
    });
}

function width(output: Output): number {
  return output.columns ?? NARROW;
}
