import { CelError } from '../../../cel/cel-error';
import { checkOf } from '../check-of';
import { patternOf } from '../keywords/text';
import { rulesOf } from '../rules/compile-rules';
import { settleOf } from '../settle';
import type { StructuralSchema } from '../structural-schema';
import { Walk } from '../walk';
import type { NodeProblem } from './node-problems';

/** What does not compile in a node that is right otherwise: its pattern and its rules; and a default that it refuses. */
export function valueProblems(schema: StructuralSchema): readonly NodeProblem[] {
  return [...patternProblems(schema), ...defaultProblems(schema), ...ruleProblems(schema)];
}

/** Also asked of schemas that narrow others. */
export function patternProblems({ pattern }: StructuralSchema): readonly NodeProblem[] {
  if (pattern === undefined) return [];
  try {
    patternOf(pattern);
    return [];
  } catch {
    return [[['pattern'], `pattern must be a regular expression of RE2, found ${pattern}`]];
  }
}

function defaultProblems(schema: StructuralSchema): readonly NodeProblem[] {
  if (schema.default === undefined) return [];
  const walk = new Walk();
  walk.into('default', settleOf(schema)(schema.default), checkOf(schema));
  return walk.faults.map((fault) => [fault.path, fault.message]);
}

function ruleProblems(schema: StructuralSchema): readonly NodeProblem[] {
  try {
    rulesOf(schema);
    return [];
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    return [[['x-kubernetes-validations'], `a rule does not compile: ${error.message}`]];
  }
}
