import { NAMED_FORMATS, type NamedFormat } from '../values/named-format';
import { Optional } from '../values/optional';
import { walkMatching } from './cost';
import type { Library, LibraryFunction } from './library';

/** Formats of text by name, such as `dns1123Label`. */
export const FORMATS: Library = {
  since: '1.32',
  functions: [
    ...Array.from(NAMED_FORMATS.values(), (format): LibraryFunction => [
      `format.${format.name}(): kubernetes.NamedFormat`,
      () => format,
    ]),
    ['format.named(string): optional<kubernetes.NamedFormat>', (name: string) => Optional.of(NAMED_FORMATS.get(name))],
    ['(kubernetes.NamedFormat).validate(string): optional<list<string>>', validate, validateCost],
  ],
};

function validate(format: NamedFormat, text: string): Optional {
  const problems = format.problemsOf(text);
  return Optional.of(problems.length === 0 ? undefined : problems);
}

function validateCost(format: NamedFormat, text: string): number {
  return walkMatching(text, format.patternLength);
}
