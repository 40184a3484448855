import { CelError } from '../../../cel/cel-error';
import { compileCel, type CelProgram } from '../../../cel/compile-cel';
import type { FieldPath } from '../../../../model/field-path';
import { oncePerSchema } from '../once-per-schema';
import type { StructuralSchema, ValidationRule } from '../structural-schema';
import { celTypeOf } from './cel-type';
import { rulePath } from './rule-path';

/** Rules may use what the newest Kubernetes knows: whether a cluster takes the definition is not asked here. */
const KUBERNETES = '1.36';

/** A rule that can be evaluated for an object that is new. */
export interface CompiledRule {
  /** On one line, for messages. */
  readonly rule: string;
  readonly program: CelProgram;
  readonly message: string | undefined;
  readonly messageProgram: CelProgram | undefined;
  /** Where below `self` its fault is. */
  readonly path: FieldPath;
  readonly optionalOldSelf: boolean;
}

/**
 * The rules that stand in a schema itself, without those that only compare with what was there before.
 *
 * @throws CelError for a rule or a message that does not compile, and for a path to a field that is not there
 */
export const rulesOf = oncePerSchema((schema): readonly CompiledRule[] =>
  (schema['x-kubernetes-validations'] ?? []).flatMap((rule) => compileRule(rule, schema)),
);

function compileRule(rule: ValidationRule, schema: StructuralSchema): readonly CompiledRule[] {
  const { message, messageExpression, fieldPath = '', optionalOldSelf = false } = rule;
  const program = compile(rule.rule, 'bool', schema, optionalOldSelf);
  const messageProgram = messageExpression ? compile(messageExpression, 'string', schema, optionalOldSelf) : undefined;
  const path = rulePath(fieldPath.trim(), schema);
  if (!path) throw new CelError('type', `fieldPath ${fieldPath} leads to no field of the schema`);
  const compares = comparesWithBefore(rule.rule, schema);
  if (optionalOldSelf && !compares)
    throw new CelError('type', `optionalOldSelf without oldSelf: ${oneLine(rule.rule)}`);
  if (compares && !optionalOldSelf) return [];
  return [{ rule: oneLine(rule.rule), program, message: message?.trim(), messageProgram, path, optionalOldSelf }];
}

function compile(expression: string, type: 'bool' | 'string', schema: StructuralSchema, optional: boolean): CelProgram {
  const self = celTypeOf(schema);
  const variables = { self, oldSelf: optional ? 'dyn' : self };
  try {
    const program = compileCel(expression, { kubernetes: KUBERNETES, variables });
    if (program.type === type || program.type === 'dyn') return program;
    throw new CelError('type', `gives ${program.type}, expected ${type}`);
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    throw new CelError(error.kind, `${oneLine(expression)}: ${error.message}`, error.offset);
  }
}

/** The word alone would not do, for it may stand in a text. */
function comparesWithBefore(expression: string, schema: StructuralSchema): boolean {
  if (!expression.includes('oldSelf')) return false;
  try {
    compileCel(expression, { kubernetes: KUBERNETES, variables: { self: celTypeOf(schema) } });
    return false;
  } catch {
    return true;
  }
}

function oneLine(expression: string): string {
  return expression.trim().replace(/\s+/g, ' ');
}
