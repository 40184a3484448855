import type { Command, CommanderError } from 'commander';
import { nearest } from '../errors/nearest';
import { UserError } from '../errors/user-error';
import { counted } from '../model/counted';
import { visibleOptions, visibleVerbs } from './command-tree';
import { notOneOf } from './one-of';

/** Commander's error in our words (FL9001); the error itself where it only tells that a help text was shown. */
export function usageError(error: CommanderError, command: Command): CommanderError | UserError {
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return error;
    case 'commander.unknownCommand':
      return unknownVerb(command);
    case 'commander.unknownOption':
      return unknownOption(error, command);
    case 'commander.excessArguments':
      return excessArguments(command);
    default:
      return new UserError('FL9001', { message: sentence(error.message), fix: `see ${fullName(command)} --help` });
  }
}

function unknownVerb(command: Command): UserError {
  const names = visibleVerbs(command).map((verb) => verb.name());
  return notOneOf('verb', command.args[0] ?? '', names);
}

function unknownOption(error: CommanderError, command: Command): UserError {
  const flag = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const known = visibleOptions(command).flatMap((option) => option.long ?? []);
  // Any short option is near to any other, so a guess would tell nothing.
  const near = flag.startsWith('--') ? nearest(flag, known) : undefined;
  return new UserError('FL9001', {
    message: `${fullName(command)} has no option ${flag}`,
    fix: near === undefined ? `see ${fullName(command)} --help` : `did you mean "${near}"?`,
  });
}

function excessArguments(command: Command): UserError {
  const most = command.registeredArguments.length;
  const takes = most === 0 ? 'no argument' : `no more than ${counted(most, 'argument')}`;
  return new UserError('FL9001', {
    message: `${fullName(command)} takes ${takes}, found "${command.args.slice(most).join(' ')}"`,
    fix: `see ${fullName(command)} --help`,
  });
}

function fullName(command: Command): string {
  return command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
}

function sentence(message: string): string {
  return message.replace(/^error: /, '').replace(/\.$/, '');
}
