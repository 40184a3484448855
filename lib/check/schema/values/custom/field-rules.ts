import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** A rule for each field, by its path such as `spec.http[].timeout`, where `[]` stands for every item of a list. */
export function fieldRules(rules: Readonly<Record<string, Rule>>): Rule {
  return all(...Object.entries(rules).map(([path, rule]) => path.split('.').reduceRight(within, rule)));
}

function within(rule: Rule, step: string): Rule {
  return step.endsWith('[]') ? fields({ [step.slice(0, -2)]: items(rule) }) : fields({ [step]: rule });
}
