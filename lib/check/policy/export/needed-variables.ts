import type { AdmissionSpec, NamedExpression } from '../../../model/policy';

/** The variable that tells where a finding points; it stays for whoever reads the policy back. */
const PATH = 'path';

/**
 * The variables that a policy's expressions ask for, directly or by way of others, in their order. Rules of one family
 * share a list of them, and a cluster is to be given no more than a rule needs.
 */
export function neededVariables({
  variables = [],
  validations,
  auditAnnotations = [],
}: AdmissionSpec): readonly NamedExpression[] {
  const asked = [
    ...validations.flatMap(({ expression, messageExpression = '' }) => [expression, messageExpression]),
    ...auditAnnotations.map(({ valueExpression }) => valueExpression),
  ];
  const words = wordsOf(asked);
  // A variable sees only those before it, so one way from the last to the first finds all.
  return variables
    .toReversed()
    .filter(({ name, expression }) => {
      const isNeeded = name === PATH || words.has(name);
      if (isNeeded) wordsOf([expression]).forEach((word) => words.add(word));
      return isNeeded;
    })
    .toReversed();
}

/** A word that is a variable's name is taken for the variable. */
function wordsOf(expressions: readonly string[]): Set<string> {
  return new Set(expressions.flatMap((expression) => expression.match(/\w+/g) ?? []));
}
