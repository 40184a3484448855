import type { FieldPath } from '../../../../model/field-path';
import type { Fault } from '../../../../model/finding';
import { CelError } from '../../../cel/cel-error';
import { CostBudget } from '../../../cel/cost-budget';
import { Optional } from '../../../cel/values/optional';
import { brokenRule, fieldName } from '../../faults';
import { isMapping } from '../is-mapping';
import type { Walk } from '../walk';
import type { CompiledRule } from './compile-rules';
import type { RuleTree } from './rule-tree';

/** A message that an expression gives may not be longer, in characters. */
const LONGEST = 5000;

/** One evaluation of all rules for one object. */
interface Run {
  readonly walk: Walk;
  readonly budget: CostBudget;
  /** No rule is evaluated after one that costs too much. */
  spent: boolean;
}

/** Evaluates the rules for an object as the API server keeps it; what they find is told to the walk. */
export function judgeRules(tree: RuleTree, object: unknown, walk: Walk): void {
  visit(tree, object, undefined, { walk, budget: new CostBudget(), spent: false });
}

/** @param cel the value as CEL sees it, where a rule above needed it already */
function visit(tree: RuleTree, value: unknown, cel: unknown, run: Run): void {
  // Rules hold for values that are there; whether they may be null is for the rules above.
  if (value === null || value === undefined || run.spent) return;
  const self = judgeHere(tree, value, cel, run);
  if (Array.isArray(value)) visitList(tree, value, self, run);
  else if (isMapping(value)) visitFields(tree, value, self, run);
}

/** Judges one value without what is in it. @returns The value as its rules see it; undefined where that is not known. */
function judgeHere({ rules, toCel }: RuleTree, value: unknown, cel: unknown, run: Run): unknown {
  const [first] = rules;
  if (!first) return cel;
  try {
    const self = cel ?? toCel(value);
    for (const rule of rules) judge(rule, self, run);
    return self;
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    run.walk.fail((path) => unevaluated(path, first, error));
    return undefined;
  }
}

function visitList({ others }: RuleTree, list: readonly unknown[], self: unknown, run: Run): void {
  if (!others) return;
  list.forEach((item, index) => {
    run.walk.into(index, item, () => {
      visit(others, item, Array.isArray(self) ? self[index] : undefined, run);
    });
  });
}

function visitFields(tree: RuleTree, value: Readonly<Record<string, unknown>>, self: unknown, run: Run): void {
  const seen = isMapping(self) ? self : {};
  const { others } = tree;
  for (const { name, celName, tree: inside } of tree.fields) {
    run.walk.into(name, value[name], (field) => {
      visit(inside, field, readable(seen, celName), run);
    });
  }
  if (!others) return;
  for (const name of Object.keys(value)) {
    run.walk.into(name, value[name], (field) => {
      visit(others, field, readable(seen, name), run);
    });
  }
}

/** What is seen of a field; undefined where reading it fails. */
function readable(seen: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return seen[name];
  } catch (error) {
    if (error instanceof CelError) return undefined;
    throw error;
  }
}

function judge(rule: CompiledRule, self: unknown, run: Run): void {
  if (run.spent) return;
  const bindings = rule.optionalOldSelf ? { self, oldSelf: Optional.NONE } : { self };
  try {
    if (rule.program.run(bindings, run.budget) === true) return;
    const message = messageOf(rule, bindings, run);
    run.walk.fail((path) => {
      const field = [...path, ...rule.path];
      return brokenRule(field, message ?? `${fieldName(field)} does not keep the rule ${rule.rule}`);
    });
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    run.spent = error.kind === 'cost';
    run.walk.fail((path) => unevaluated(path, rule, error));
  }
}

function unevaluated(path: FieldPath, { rule }: CompiledRule, { message }: CelError): Fault {
  return brokenRule(path, `the rule ${rule} cannot be evaluated: ${message}`);
}

/** What the rule's author says; an expression that gives no usable message gives way to the message beside it. */
function messageOf(rule: CompiledRule, bindings: Readonly<Record<string, unknown>>, run: Run): string | undefined {
  const told = rule.messageProgram && attempt(() => rule.messageProgram?.run(bindings, run.budget));
  const text = typeof told === 'string' ? told.trim() : '';
  return text === '' || text.includes('\n') || text.length > LONGEST ? rule.message : text;
}

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof CelError && error.kind !== 'cost') return undefined;
    throw error;
  }
}
