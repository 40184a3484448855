import { nearest } from '../errors/nearest';
import { UserError } from '../errors/user-error';

/** A parser of words that must be one of a few; what it parses is called `what` in its error (FL9001). */
export function oneOf<T extends string>(what: string, choices: readonly T[]): (word: string) => T {
  return (word) => {
    const choice = choices.find((candidate) => candidate === word);
    if (choice === undefined) throw notOneOf(what, word, choices);
    return choice;
  };
}

/** The error (FL9001) for a word that is none of the few it may be; it names the nearest. */
export function notOneOf(what: string, word: string, choices: readonly string[]): UserError {
  const near = nearest(word, choices);
  return new UserError('FL9001', {
    message: `expected a ${what} (${choices.join(', ')}), found "${word}"`,
    fix: near === undefined ? `give one of ${choices.join(', ')}` : `did you mean "${near}"?`,
  });
}
