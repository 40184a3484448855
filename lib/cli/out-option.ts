import { Option } from 'commander';
import { UserError } from '../errors/user-error';

/** The option `--out`: the folder to fill instead of `usual`, relative to where the command is given. */
export function outOption(usual: string): Option {
  return new Option('-o, --out <dir>', `the folder to write instead of ${usual}`).argParser(folder);
}

function folder(path: string): string {
  if (path !== '') return path;
  // An empty variable of a script must not stand for the usual folder, nor for the current one.
  throw new UserError('FL9001', {
    message: '-o, --out expects a folder, found ""',
    fix: 'name a folder, or leave the option out',
  });
}
