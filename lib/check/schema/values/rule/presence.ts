import { broken, FINE, lacking, misplaced } from './flaw';
import type { Flaw } from './flaw';
import { isEmpty, isGiven } from './read';
import type { Mapping } from './read';
import { across } from './rule';
import type { Rule } from './rule';

/** Fields that must be there and say something. */
export function needs(...names: readonly string[]): Rule {
  return across((mapping) => {
    let flaws = FINE;
    for (const name of names) if (isEmpty(mapping[name])) flaws = [...flaws, lacking(name)];
    return flaws;
  });
}

/** Fields that cannot be there. @param why completes "cannot be set …" */
export function forbids(names: readonly string[], why: string): Rule {
  return across((mapping) => misplacedOnes(mapping, names, why));
}

/** The fields of a mapping that cannot be there. @param why completes "cannot be set …" */
export function misplacedOnes(mapping: Mapping, names: readonly string[], why: string): readonly Flaw[] {
  return names.filter((name) => isGiven(mapping[name])).map((name) => misplaced(name, why));
}

/** One of the fields must be there, and none beside it. */
export function exactlyOneOf(...names: readonly string[]): Rule {
  const atMostOne = atMostOneOf(...names);
  return across((mapping) => {
    if (names.some((name) => isGiven(mapping[name]))) return atMostOne(mapping);
    const choice = names.length > 6 ? `${names.slice(0, 6).join(', ')}, …` : names.join(', ');
    return [broken(`one of ${choice} must be set, found none`, 'add the one that is meant')];
  });
}

/** No two of the fields can be there; the second one is the flaw. */
export function atMostOneOf(...names: readonly string[]): Rule {
  const known = new Set(names);
  return across((mapping) => {
    let first: string | undefined;
    for (const name in mapping) {
      if (!known.has(name) || !isGiven(mapping[name])) continue;
      if (first !== undefined) return [misplaced(name, `beside ${first}`)];
      first = name;
    }
    return FINE;
  });
}
