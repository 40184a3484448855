import { type Command, Option } from 'commander';
import { UserError } from '../errors/user-error';
import type { Selection } from '../plan/selection';

/** What the options of `addSelectors` parse to. */
export interface Selectors {
  readonly environment?: readonly string[];
  readonly cluster?: readonly string[];
  readonly app?: readonly string[];
}

/** Adds `--environment`, `--cluster` and `--app`, each to be repeated or given names with commas between. */
export function addSelectors(command: Command): Command {
  return command
    .addOption(selector('-e, --environment <names>', 'environments'))
    .addOption(selector('-c, --cluster <names>', 'clusters'))
    .addOption(selector('-a, --app <names>', 'apps'));
}

/** The selection that the options ask for. */
export function toSelection({ environment = [], cluster = [], app = [] }: Selectors): Selection {
  return { environments: environment, clusters: cluster, apps: app };
}

function selector(flags: string, what: string): Option {
  const read = (value: string, before: readonly string[] = []): string[] => [...before, ...names(value, flags)];
  return new Option(flags, `only these ${what}, separated by commas`).argParser(read);
}

function names(value: string, flags: string): string[] {
  const pieces = value.split(',').map((piece) => piece.trim());
  // An empty variable of a script must not select everything.
  if (!pieces.includes('')) return pieces;
  throw new UserError('FL9001', {
    message: `${flags.replace(/<.*/, '').trim()} expects names separated by commas, found "${value}"`,
    fix: 'name what to select, or leave the option out to select all',
  });
}
