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
  const self = cel ?? (tree.rules.length > 0 ? tree.toCel(value) : undefined);
  for (const rule of tree.rules) judge(rule, self, run);
  if (Array.isArray(value)) visitList(tree, value, self, run);
  else if (isMapping(value)) visitFields(tree, value, self, run);
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
      visit(inside, field, seen[celName], run);
    });
  }
  if (!others) return;
  for (const name of Object.keys(value)) {
    run.walk.into(name, value[name], (field) => {
      visit(others, field, seen[name], run);
    });
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
    run.walk.fail((path) => brokenRule(path, `the rule ${rule.rule} cannot be evaluated: ${error.message}`));
  }
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
