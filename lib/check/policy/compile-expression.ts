import type { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { Policy } from '../../model/policy';
import { CelError } from '../cel/cel-error';
import { compileCel, type CelProgram, type CelScope } from '../cel/compile-cel';

/** Longer expressions are cut where a message quotes them. */
const LONGEST = 80;

/** What a result must be, and the CEL types that are that. */
const TYPES = { bool: ['bool'], string: ['string'], 'string or null': ['string', 'null_type'] } as const;

/** An expression ready to be evaluated. */
export interface CompiledExpression {
  readonly expression: string;
  readonly program: CelProgram;
}

/** What the expressions of one policy are compiled with. */
export interface Compiler {
  readonly policy: Policy;
  readonly scope: CelScope;
  /** Takes an FL6001 for each expression that cannot be used. */
  readonly problems: Problems;
  /** The variables of the policy that come later, and are not to be used yet. */
  readonly later: readonly string[];
}

/**
 * Compiles one expression.
 *
 * @param where The field it stands in, such as `validations[0].expression`.
 * @param type What its result must be; anything where none is given.
 * @returns Undefined where it cannot be used, and then the problem is kept.
 */
export function compileExpression(
  expression: string,
  where: string,
  type: keyof typeof TYPES | undefined,
  compiler: Compiler,
): CompiledExpression | undefined {
  const { policy, problems } = compiler;
  return problems.catch(() => {
    const program = compiled(expression, where, compiler);
    // The API server does not take what may turn out to be the type, either.
    if (type !== undefined && !TYPES[type].some((each) => each === program.type)) {
      throw new UserError('FL6001', {
        message: `${where} of policy ${policy.id} must give a ${type}, found ${program.type}: ${excerpt(expression)}`,
        place: policy.place,
        fix: type === 'bool' ? 'compare with something, so that it is true for what is allowed' : 'wrap it in string()',
      });
    }
    return { expression, program };
  });
}

/** An expression on one line, and not too long for a message. */
export function excerpt(expression: string): string {
  const line = expression.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function compiled(expression: string, where: string, { policy, scope, later }: Compiler): CelProgram {
  try {
    return compileCel(expression, scope);
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    const reason = knownReason(expression, later);
    const wrong = reason?.message ?? `is not valid CEL: ${error.message}`;
    throw new UserError('FL6001', {
      message: `${where} of policy ${policy.id} ${wrong}, ${position(expression, error.offset)}${excerpt(expression)}`,
      place: policy.place,
      fix: reason?.fix,
      cause: error,
    });
  }
}

/** Why an expression that does not compile here might well compile elsewhere. */
function knownReason(expression: string, later: readonly string[]): { message: string; fix: string } | undefined {
  const early = later.find((name) => uses(expression, 'variables', name));
  if (early !== undefined) {
    return {
      message: `uses the variable ${early}, which is not there yet`,
      fix: 'use only variables that come before it',
    };
  }
  if (!uses(expression, 'request', 'userInfo')) return undefined;
  return {
    message: 'asks who sends the request, which nobody knows of a manifest',
    fix: 'leave such checks to a policy that lives in the cluster only',
  };
}

function uses(expression: string, variable: string, field: string): boolean {
  return new RegExp(`\\b${variable}\\s*\\.\\s*\\??\\s*${field}\\b`).test(expression);
}

/** Line and column count from 1, as editors do. */
function position(expression: string, offset: number | undefined): string {
  if (offset === undefined) return 'in ';
  const before = expression.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return before.length > 1 ? `at line ${before.length}, column ${column} of ` : `at character ${column} of `;
}
