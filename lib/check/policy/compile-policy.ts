import { Problems } from '../../errors/problems';
import { thrownLine } from '../../errors/thrown-text';
import { UserError } from '../../errors/user-error';
import { minorOf } from '../../model/kubernetes-version';
import type { AdmissionSpec, MatchResources, NamedExpression, Policy, Validation } from '../../model/policy';
import type { CelProgram } from '../cel/compile-cel';
import { toCel } from '../cel/to-cel';
import { asAdmitted } from './admission/as-admitted';
import { admissionSpecSchema, checkShape } from './admission-schema';
import { ADMISSION_TYPES } from './admission-variables';
import { FIRST_MINOR } from './first-version';
import { compileExpression, type CompiledExpression, type Compiler } from './compile-expression';
import { asksForCreation } from './match';

/** A variable and the expression behind it. */
export interface CompiledVariable extends CompiledExpression {
  readonly name: string;
  /** Its expression and those it depends on: variables of one meaning have one value for an object. */
  readonly meaning: string;
}

/** The variables of a policy, and the CEL type of each, also of those that cannot be compiled. */
interface VariableScope {
  readonly variables: readonly CompiledVariable[];
  readonly types: Readonly<Record<string, string>>;
}

/** What has to be true, and what to say where it is not. */
export interface CompiledValidation extends CompiledExpression {
  readonly message: string | undefined;
  /** Gives the message where it can. */
  readonly messageProgram: CelProgram | undefined;
}

/** A policy ready to judge objects for clusters of one Kubernetes version. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** All of them have to match. */
  readonly constraints: readonly MatchResources[];
  /** Whether what cannot be evaluated is let through. */
  readonly ignoresErrors: boolean;
  readonly conditions: readonly CompiledExpression[];
  readonly variables: readonly CompiledVariable[];
  readonly validations: readonly CompiledValidation[];
  /** As expressions see them. */
  readonly params: unknown;
}

/**
 * Makes a policy ready to judge.
 *
 * @param kubernetes The minor version of the clusters, such as `1.34`.
 * @returns Undefined where the rule does not exist in that version, or is not about objects that are created.
 * @throws UserErrors FL6001 for every expression that cannot be evaluated there, or does not give what it must
 */
export function compilePolicy(policy: Policy, kubernetes: string): CompiledPolicy | undefined {
  const problems = new Problems();
  const spec = problems.catch(() => specOf(policy, kubernetes));
  problems.throwIfAny();
  if (!spec || !asksForCreation(spec.matchConstraints)) return undefined;
  const given = { ...ADMISSION_TYPES, ...((spec.paramKind ?? policy.params) && { params: 'dyn' }) };
  const compiler: Compiler = {
    policy,
    problems,
    scope: { kubernetes: languageOf(kubernetes), variables: given },
    later: [],
  };
  const conditions = compileConditions(spec.matchConditions ?? [], compiler);
  const { variables, types } = compileVariables(spec.variables ?? [], compiler);
  const whole = withVariables(compiler, types);
  const validations = compileValidations(spec.validations, whole);
  for (const { key, valueExpression } of spec.auditAnnotations ?? []) {
    compileExpression(valueExpression, `audit annotation ${key}`, 'string or null', whole);
  }
  problems.throwIfAny();
  return {
    policy,
    constraints: [spec.matchConstraints, ...(policy.within ?? [])],
    ignoresErrors: spec.failurePolicy === 'Ignore',
    conditions,
    variables,
    validations,
    params: policy.params ? toCel(asAdmitted(policy.params)) : null,
  };
}

/** The policy may be a user's: its function may throw anything, and answer anything. */
function specOf(policy: Policy, kubernetes: string): AdmissionSpec | undefined {
  const spec = calledSpec(policy, kubernetes);
  if (spec) checkShape(admissionSpecSchema, spec, `policy ${policy.id}`, policy.place);
  return spec;
}

/** No older cluster evaluates policies, so what is written for one that does is judged for all alike. */
function languageOf(kubernetes: string): string {
  return minorOf(kubernetes) < FIRST_MINOR ? `1.${FIRST_MINOR}` : kubernetes;
}

function calledSpec(policy: Policy, kubernetes: string): AdmissionSpec | undefined {
  try {
    return policy.spec(kubernetes);
  } catch (error) {
    throw new UserError('FL6001', {
      message: `the spec of policy ${policy.id} for Kubernetes ${kubernetes} threw: ${thrownLine(error)}`,
      place: policy.place,
      cause: error,
    });
  }
}

function compileConditions(named: readonly NamedExpression[], compiler: Compiler): readonly CompiledExpression[] {
  refuseTwice(named, 'match conditions', compiler);
  return named.flatMap(
    ({ name, expression }) => compileExpression(expression, `match condition ${name}`, 'bool', compiler) ?? [],
  );
}

/**
 * A variable may use those before it. One that cannot be compiled stays known, so that only it is reported, and not what
 * uses it.
 */
function compileVariables(named: readonly NamedExpression[], compiler: Compiler): VariableScope {
  refuseTwice(named, 'variables', compiler);
  const variables: CompiledVariable[] = [];
  const types: Record<string, string> = {};
  named.forEach(({ name, expression }, at) => {
    const later = named.slice(at).map((each) => each.name);
    const scoped = { ...withVariables(compiler, types), later };
    const one = compileExpression(expression, `variable ${name}`, undefined, scoped);
    if (one) variables.push({ name, ...one, meaning: meaningOf(expression, variables, compiler.policy) });
    types[name] = one?.program.type ?? 'dyn';
  });
  return { variables, types };
}

/** A word that is a variable's name is taken for the variable, so that nothing it could depend on is left out. */
function meaningOf(expression: string, before: readonly CompiledVariable[], { id }: Policy): string {
  const words = new Set(expression.match(/\w+/g));
  const used = before.filter(({ name }) => words.has(name)).map(({ name, meaning }) => [name, meaning]);
  return JSON.stringify([expression, ...used, ...(words.has('params') ? [id] : [])]);
}

function refuseTwice(named: readonly NamedExpression[], what: string, { policy, problems }: Compiler): void {
  const names = named.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice === undefined) return;
  problems.add(
    new UserError('FL6001', {
      message: `two ${what} of policy ${policy.id} are called ${twice}`,
      place: policy.place,
      fix: 'give one of them another name',
    }),
  );
}

function withVariables(compiler: Compiler, types: VariableScope['types']): Compiler {
  const { scope } = compiler;
  return { ...compiler, scope: { ...scope, variables: { ...scope.variables, variables: { fields: { ...types } } } } };
}

function compileValidations(
  validations: readonly Validation[] | undefined,
  compiler: Compiler,
): readonly CompiledValidation[] {
  return (validations ?? []).flatMap(({ expression, message, messageExpression }, at) => {
    const decision = compileExpression(expression, `validations[${at}].expression`, 'bool', compiler);
    const where = `validations[${at}].messageExpression`;
    const text = messageExpression && compileExpression(messageExpression, where, 'string', compiler);
    return decision ? [{ ...decision, message, messageProgram: text ? text.program : undefined }] : [];
  });
}
