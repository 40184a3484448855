import { FINE, gather } from './flaw';
import type { Flaw } from './flaw';
import { isMapping, isSet } from './read';
import type { Mapping } from './read';

/**
 * What must hold for a value. It may be given anything, and finds nothing wrong with a value of another type than it is
 * for: types are judged elsewhere.
 */
export type Rule = (value: unknown) => readonly Flaw[];

/** Every rule must hold. */
export function all(...rules: readonly Rule[]): Rule {
  return (value) => {
    let flaws = FINE;
    for (const rule of rules) {
      const found = rule(value);
      if (found.length > 0) flaws = flaws.length > 0 ? flaws.concat(found) : found;
    }
    return flaws;
  };
}

/** A rule for each field of a mapping that it has. */
export function fields(rules: Readonly<Record<string, Rule>>): Rule {
  const ruleOf = new Map(Object.entries(rules));
  return (value) => {
    if (!isMapping(value)) return FINE;
    let flaws: Flaw[] | undefined;
    for (const name in value) {
      const rule = ruleOf.get(name);
      if (rule === undefined || !isSet(value[name])) continue;
      const found = rule(value[name]);
      if (found.length > 0) flaws = gather(flaws, name, found);
    }
    return flaws ?? FINE;
  };
}

/** A rule for each item of a list. */
export function items(rule: Rule): Rule {
  return (value) => {
    if (!Array.isArray(value)) return FINE;
    let flaws: Flaw[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const found = rule(value[index]);
      if (found.length > 0) flaws = gather(flaws, index, found);
    }
    return flaws ?? FINE;
  };
}

/** A rule for each key of a mapping, and one for each value. */
export function entries(key: Rule, item?: Rule): Rule {
  return (value) => {
    if (!isMapping(value)) return FINE;
    let flaws: Flaw[] | undefined;
    for (const name in value) {
      const ofKey = key(name);
      const ofItem = item?.(value[name]) ?? FINE;
      if (ofKey.length > 0) flaws = gather(flaws, name, ofKey);
      if (ofItem.length > 0) flaws = gather(flaws, name, ofItem);
    }
    return flaws ?? FINE;
  };
}

/** A rule over several fields of a mapping. */
export function across(rule: (mapping: Mapping) => readonly Flaw[]): Rule {
  return (value) => (isMapping(value) ? rule(value) : FINE);
}
