import type { AdmissionSpec, NamedExpression } from '../../../model/policy';

/** What a rule refuses, in CEL. */
export interface Refusal {
  /** A list of texts, each saying one thing that is wrong, such as `container web requests no memory`. */
  readonly found: string;
  /** What was expected instead; it ends the message. */
  readonly expected: string;
  /** What `found` is written with. @default none */
  readonly variables?: readonly NamedExpression[];
}

/** The part of an admission policy that refuses an object with anything found, and names all of it in one sentence. */
export function refusing({
  found,
  expected,
  variables = [],
}: Refusal): Pick<AdmissionSpec, 'variables' | 'validations'> {
  return {
    variables: [...variables, { name: 'found', expression: found }],
    validations: [
      {
        expression: 'variables.found.size() == 0',
        message: `expected ${expected}`,
        messageExpression: `variables.found.join(' and ') + ${JSON.stringify(`, expected ${expected}`)}`,
      },
    ],
  };
}

/** A list of the one text where the condition is true, and of none where it is not; both in CEL. */
export function when(condition: string, text: string): string {
  return `((${condition}) ? [${text}] : [])`;
}

/** The dotted path of the field that findings point to. */
export function pointingTo(path: string): NamedExpression {
  return { name: 'path', expression: `'${path}'` };
}
