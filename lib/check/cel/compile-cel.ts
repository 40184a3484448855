import { CelError } from './cel-error';
import type { CostBudget } from './cost-budget';
import type { Variable } from './program/context';
import { translate } from './program/translate';
import type { Frame, Typed } from './program/typed';
import { parseCel } from './syntax/parse-cel';
import { Inference } from './types/inference';
import { DYN, parseType, typeText, type Type } from './types/type';

/** The type of a variable by its name, such as `map<string, dyn>`, or an object whose fields are computed on demand. */
export type CelType = string | { readonly fields: Readonly<Record<string, string>> };

/** What an expression may refer to. */
export interface CelScope {
  /** Kubernetes minor version, such as `1.34`: decides which functions there are. */
  readonly kubernetes: string;
  readonly variables: Readonly<Record<string, CelType>>;
}

/** An expression that is ready to be evaluated, as often as it takes. */
export interface CelProgram {
  /** The CEL type of its result, such as `bool` or `list<string>`; `dyn` where only the data shows it. */
  readonly type: string;
  /**
   * Evaluates the expression.
   *
   * @param bindings The values of its variables, as `toCel` gives them. A variable with `fields` is bound to
   * `LazyFields`, which is asked each time that a field is used, and whose error is thrown there.
   * @throws CelError of the kind `run` or `cost`
   */
  run(bindings: Readonly<Record<string, unknown>>, budget: CostBudget): unknown;
}

/**
 * Compiles an expression with the functions and the semantics of an API server's CEL.
 * @throws CelError of the kind `syntax` or `type`
 */
export function compileCel(expression: string, { kubernetes, variables }: CelScope): CelProgram {
  const names = Object.keys(variables);
  const inference = new Inference();
  let slots = names.length;
  const context = {
    kubernetes,
    variables: new Map(names.map((name, slot) => [name, variableOf(variables[name] ?? 'dyn', slot)])),
    inference,
    newSlot: () => slots++,
    translate,
  };
  const typed = translate(parseCel(expression), context);
  return programOf(typed, typeText(inference.resolve(typed.type)), names);
}

function variableOf(type: CelType, slot: number): Variable {
  if (typeof type === 'string') return { slot, type: parseType(type) };
  const fields = new Map<string, Type>(Object.entries(type.fields).map(([name, field]) => [name, parseType(field)]));
  return { slot, type: DYN, fields };
}

function programOf({ evaluate }: Typed, type: string, names: readonly string[]): CelProgram {
  return {
    type,
    run(bindings, budget) {
      const frame: Frame = { slots: names.map((name) => bindings[name]), budget, offset: undefined };
      const outer = budget.enter();
      try {
        return evaluate(frame);
      } catch (error) {
        throw error instanceof CelError ? error.at(frame.offset) : error;
      } finally {
        budget.leave(outer);
      }
    },
  };
}
