import { Argument, Command } from 'commander';
import { completionScript, SHELLS, type Shell } from '../completion/scripts';
import { examples } from '../examples';
import type { Io } from '../io';
import { oneOf } from '../one-of';

const AFTER_HELP = examples([
  'source <(fairlead completion bash)    # in ~/.bashrc',
  'source <(fairlead completion zsh)     # in ~/.zshrc, after compinit',
  'fairlead completion fish > ~/.config/fish/completions/fairlead.fish',
]);

/** The verb `completion`: prints the script that teaches a shell to complete fairlead's command line. */
export function completionCommand(io: Io): Command {
  return new Command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', SHELLS.join(', ')).choices(SHELLS).argParser(oneOf('shell', SHELLS)))
    .addHelpText('after', AFTER_HELP)
    .action((shell: Shell) => {
      io.stdout.write(completionScript(shell));
    });
}
