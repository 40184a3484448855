import type { Command, Option } from 'commander';
import { visibleOptions, visibleVerbs } from '../command-tree';
import { NAMED, type Named } from './workspace-names';

/** Something that may stand at the cursor. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What arguments of verbs name, by what they are called. */
const NAMED_ARGUMENTS: Readonly<Record<string, Named>> = { from: 'environment', to: 'environment', apps: 'app' };

/** Answers names of the workspace. */
export type NameSource = (what: Named) => readonly string[];

/** Where on a command line the cursor stands. */
interface Position {
  /** The verb, or the program before any verb. */
  readonly command: Command;
  /** The option whose value is wanted, if one is. */
  readonly option: Option | undefined;
  /** How many arguments the verb has already. */
  readonly given: number;
}

/** What may stand in place of the last of `words`, which are those after `fairlead` up to the cursor. */
export function candidates(program: Command, source: NameSource, words: readonly string[]): readonly Candidate[] {
  // Bash makes three words of `--format=json`.
  const { command, option, given } = locate(program, words.slice(0, -1).filter(isWord));
  const current = words.slice(-1).find(isWord) ?? '';
  if (option) return values(option, source, current);
  const [, flag = '', value = ''] = /^(--[^=]+)=(.*)$/.exec(current) ?? [];
  const inlined = findOption(command, flag);
  if (inlined) return values(inlined, source, value).map((found) => ({ value: `${flag}=${found.value}` }));
  const choices = current.startsWith('-')
    ? []
    : startingWith(current, [...verbs(command), ...choicesAt(command, given, source)]);
  const wantsOption = current.startsWith('-') || (current === '' && choices.length === 0);
  return wantsOption ? startingWith(current, options(command)) : choices;
}

function isWord(word: string): boolean {
  return word !== '=';
}

function locate(program: Command, words: readonly string[]): Position {
  let position: Position = { command: program, option: undefined, given: 0 };
  for (const word of words) position = position.option ? { ...position, option: undefined } : advance(position, word);
  return position;
}

function advance({ command, given }: Position, word: string): Position {
  if (word.startsWith('-')) {
    const option = findOption(command, word);
    return { command, given, option: option?.required ? option : undefined };
  }
  const verb = command.commands.find((candidate) => candidate.name() === word);
  return verb ? { command: verb, option: undefined, given: 0 } : { command, option: undefined, given: given + 1 };
}

function findOption(command: Command, flag: string): Option | undefined {
  return command.options.find((option) => flag !== '' && (option.long === flag || option.short === flag));
}

/** The values of an option; names may be joined with commas, and then the last one is completed. */
function values(option: Option, source: NameSource, current: string): readonly Candidate[] {
  const named = NAMED.find((what) => what === option.attributeName());
  if (named === undefined) return startingWith(current, (option.argChoices ?? []).map(bare));
  const done = current.slice(0, current.lastIndexOf(',') + 1);
  const taken = done.split(',');
  const open = source(named).filter((name) => !taken.includes(name));
  return startingWith(
    current,
    open.map((name) => bare(done + name)),
  );
}

function verbs(command: Command): readonly Candidate[] {
  return visibleVerbs(command).map((verb) => ({ value: verb.name(), description: verb.description() }));
}

function choicesAt({ registeredArguments: known }: Command, given: number, source: NameSource): readonly Candidate[] {
  const argument = known[given] ?? known.find(({ variadic }) => variadic);
  const named = NAMED_ARGUMENTS[argument?.name() ?? ''];
  return (named ? source(named) : (argument?.argChoices ?? [])).map(bare);
}

function options(command: Command): readonly Candidate[] {
  return visibleOptions(command).flatMap(({ long, description }) => (long ? [{ value: long, description }] : []));
}

function bare(value: string): Candidate {
  return { value };
}

function startingWith(start: string, all: readonly Candidate[]): readonly Candidate[] {
  return all.filter((candidate) => candidate.value.startsWith(start));
}
