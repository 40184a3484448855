import type { FieldPath } from '../../model/field-path';
import type { Fault, Severity } from '../../model/finding';
import { CelError } from '../cel/cel-error';
import type { CelProgram } from '../cel/compile-cel';
import { CostBudget } from '../cel/cost-budget';
import type { LazyFields } from '../cel/program/lazy-fields';
import type { SharedOutcomes } from './shared-outcomes';
import { excerpt, type CompiledExpression } from './compile-expression';
import type { CompiledPolicy, CompiledValidation } from './compile-policy';

/** What variables of expressions stand for. */
type Bindings = Readonly<Record<string, unknown>>;

/** An object as the expressions of all policies see it. */
export interface ObjectView {
  /** The object, the request, the namespace. */
  readonly common: Bindings;
  readonly shared: SharedOutcomes;
}

/** Why a policy refuses an object, and what to do about it. */
interface Objection {
  readonly message: string;
  readonly fix: string;
}

/** Longer messages are not taken from expressions, in UTF-8 bytes: `MaxEvaluatedMessageExpressionSizeBytes`. */
const LONGEST_MESSAGE = 5 * 1024;

/** The variable by which a policy tells the field it is about, dotted: `spec.template.spec`. */
const PATH_VARIABLE = 'path';

/**
 * What one policy, whose constraints match, has against an object.
 *
 * @param view The object as all policies see it.
 */
export function evaluatePolicy(
  compiled: CompiledPolicy,
  { common, shared }: ObjectView,
  severity: Severity,
): readonly Fault[] {
  const given = compiled.params === null ? common : { ...common, params: compiled.params };
  const met = conditionsMet(compiled.conditions, given);
  if (met === false) return [];
  const budget = new CostBudget();
  const { bindings } = new PolicyVariables(compiled, budget, shared, given);
  const objections = met === true ? objectionsOf(compiled, bindings, budget) : errorObjection(compiled, met);
  if (objections.length === 0) return [];
  const path = pathOf(compiled, bindings);
  return objections.map((objection) => ({ code: compiled.policy.id, severity, ...objection, path }));
}

/** As in the API server, one condition that is not met weighs more than another that fails. */
function conditionsMet(conditions: readonly CompiledExpression[], given: Bindings): boolean | Failure {
  if (conditions.length === 0) return true;
  // The API server does not show match conditions the namespace.
  const bindings = { ...given, namespaceObject: null };
  const budget = new CostBudget();
  let failure: Failure | undefined;
  for (const condition of conditions) {
    const outcome = decide(condition, bindings, budget);
    if (outcome === false) return false;
    if (outcome !== true) failure ??= outcome;
  }
  return failure ?? true;
}

/** An expression that could not be evaluated. */
interface Failure {
  readonly expression: string;
  readonly error: CelError;
}

function decide(
  { expression, program }: CompiledExpression,
  bindings: Bindings,
  budget: CostBudget,
): boolean | Failure {
  try {
    return program.run(bindings, budget) === true;
  } catch (error) {
    if (error instanceof CelError) return { expression, error };
    throw error;
  }
}

/** The variables of one policy: each is evaluated where it is first asked for, once for all policies that define it alike. */
class PolicyVariables implements LazyFields {
  readonly bindings: Bindings;
  private readonly paid = new Set<string>();

  constructor(
    private readonly compiled: CompiledPolicy,
    private readonly budget: CostBudget,
    private readonly shared: SharedOutcomes,
    given: Bindings,
  ) {
    this.bindings = { ...given, variables: this };
  }

  field(name: string): unknown {
    const variable = this.compiled.variables.find((each) => each.name === name);
    if (!variable) return undefined;
    const { meaning, program } = variable;
    const isPaid = this.paid.has(name);
    this.paid.add(name);
    return this.shared.of(meaning, this.budget, isPaid, () => runVariable(name, program, this.bindings, this.budget));
  }
}

function runVariable(name: string, program: CelProgram, bindings: Bindings, budget: CostBudget): unknown {
  try {
    return program.run(bindings, budget);
  } catch (error) {
    throw error instanceof CelError ? new CelError(error.kind, `variable ${name}: ${error.message}`) : error;
  }
}

function objectionsOf(compiled: CompiledPolicy, bindings: Bindings, budget: CostBudget): readonly Objection[] {
  const objections: Objection[] = [];
  for (const validation of compiled.validations) {
    const outcome = decide(validation, bindings, budget);
    if (outcome === false) {
      objections.push({ message: messageOf(validation, bindings, budget), fix: compiled.policy.fix });
    } else if (outcome !== true) {
      objections.push(...errorObjection(compiled, outcome));
      // What comes after would fail for the same reason.
      if (outcome.error.kind === 'cost') break;
    }
  }
  return objections;
}

function errorObjection(compiled: CompiledPolicy, { expression, error }: Failure): readonly Objection[] {
  if (compiled.ignoresErrors) return [];
  return [
    {
      message: `the policy cannot be evaluated: ${error.message}, in ${excerpt(expression)}`,
      fix:
        error.kind === 'cost'
          ? 'make the expression cheaper, for example by looking at fewer lists within lists'
          : 'ask for fields that may be missing with has() or .?, or set failurePolicy to Ignore',
    },
  ];
}

/** What is empty is no message. */
function messageOf(validation: CompiledValidation, bindings: Bindings, budget: CostBudget): string {
  const { expression, message, messageProgram } = validation;
  const evaluated = messageProgram ? evaluatedMessage(messageProgram, bindings, budget) : '';
  const texts = [evaluated, message?.trim(), `failed expression: ${excerpt(expression)}`];
  return texts.find((text) => text) ?? '';
}

/** What the API server would not take for a message is none either. */
function evaluatedMessage(program: CelProgram, bindings: Bindings, budget: CostBudget): string {
  try {
    const message = String(program.run(bindings, budget)).trim();
    return message.includes('\n') || Buffer.byteLength(message) > LONGEST_MESSAGE ? '' : message;
  } catch (error) {
    if (error instanceof CelError) return '';
    throw error;
  }
}

function pathOf({ variables }: CompiledPolicy, bindings: Bindings): FieldPath {
  const variable = variables.find(({ name }) => name === PATH_VARIABLE);
  if (!variable) return [];
  try {
    const path = variable.program.run(bindings, new CostBudget());
    return typeof path === 'string' && path !== '' ? path.split('.').map(step) : [];
  } catch (error) {
    if (error instanceof CelError) return [];
    throw error;
  }
}

function step(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text;
}
