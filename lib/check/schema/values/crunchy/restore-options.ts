import { broken, FINE, warned, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { shellWords } from './shell-words';

/** Options that the operator sets itself: a restore with one of them is never started. */
const KEPT: Readonly<Record<string, string>> = {
  '--repo': 'name the repository by repoName',
  '--stanza': 'remove it',
  '--pg1-path': 'remove it',
  '--target-action': 'remove it',
  '--link-map': 'remove it',
};

/** A time as pgBackRest reads it: RFC 3339 with its T and Z is refused. */
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?:[+-]\d\d(?::?\d\d)?)?$/;

/** The kinds of targets that PostgreSQL recovers to. */
const WITH_TARGET = ['time', 'lsn', 'name', 'xid'];

/** The options of a restore, which become words of a shell's command line. */
export const restoreOptions: Rule = (value) => {
  const flaws = eachByItself(value);
  if (flaws.length > 0 || !Array.isArray(value)) return flaws;
  return targetFlaws(value.map((text) => (typeof text === 'string' ? text : '')));
};

const eachByItself: Rule = items((text) => {
  if (typeof text !== 'string') return FINE;
  const words = shellWords(text);
  if (!words) return [broken('a quote is opened here and never closed', 'close it')];
  const stray = words.find((word, at) => !word.startsWith('--') && !takesValue(words[at - 1]));
  if (stray !== undefined) {
    const message = `${JSON.stringify(stray)} is no option: the shell splits what has a space in it`;
    return [broken(message, "put the value in quotes, as in --target='2030-01-31 12:00:00+00'")];
  }
  return words.flatMap(keptFlaws);
});

function takesValue(word: string | undefined): boolean {
  return word !== undefined && word.startsWith('--') && !word.includes('=');
}

function keptFlaws(word: string): readonly Flaw[] {
  const [name = ''] = word.split('=');
  const fix = Object.hasOwn(KEPT, name) ? KEPT[name] : undefined;
  return fix === undefined
    ? FINE
    : [broken(`${name} is set by the operator, which starts no restore that has it`, fix)];
}

/** A target needs a type that goes with it; a time has to be of the one form that is read. */
function targetFlaws(texts: readonly string[]): readonly Flaw[] {
  const options = texts.map((text) => optionsOf(shellWords(text) ?? []));
  const at = options.findIndex((found) => found.has('--target'));
  if (at < 0) return FINE;
  const target = options[at]?.get('--target') ?? '';
  const type = options.map((found) => found.get('--type')).find((found) => found !== undefined);
  if (type === undefined || !WITH_TARGET.includes(type)) {
    return [
      broken(`--target needs --type=time, lsn, name or xid beside it, found ${type ?? 'none'}`, 'add the type', [at]),
    ];
  }
  if (type !== 'time') return FINE;
  if (!TIME.test(target)) return [wrong(target, 'a time such as 2030-01-31 12:00:00+00', [at])];
  if (/[+-]\d\d(?::?\d\d)?$/.test(target.slice('2030-01-31'.length))) return FINE;
  return [
    warned(
      broken(
        `the time ${target} has no time zone, and is read as that of the container`,
        `write ${target}+00 for UTC`,
        [at],
      ),
    ),
  ];
}

function optionsOf(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap((word, at) => {
      if (!word.startsWith('--')) return [];
      const [, name = word, value = words[at + 1] ?? ''] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
      return [[name, value] as const];
    }),
  );
}
