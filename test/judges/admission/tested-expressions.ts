import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An expression that a test evaluates for data, on a version. */
export interface TestedExpression {
  readonly expression: string;
  readonly object: unknown;
  readonly kubernetes: string;
}

type Body = (...row: readonly unknown[]) => unknown;
type Evaluate = (expression: string, object?: unknown, kubernetes?: string) => string;

const CEL = join(__dirname, '../../check/cel');
const EVALUATE = join(CEL, 'evaluate');

/** Every expression that the tests of CEL evaluate: their tables are run here once more, and only written down. */
export function testedExpressions(): readonly TestedExpression[] {
  const found = new Map<string, TestedExpression>();
  const { LATEST, ...actual } = jest.requireActual<{ LATEST: string; evaluate: Evaluate; failure: Evaluate }>(EVALUATE);
  const noting =
    (evaluate: Evaluate): Evaluate =>
    (expression, object = {}, kubernetes = LATEST) => {
      const asked = { expression, object, kubernetes };
      found.set(JSON.stringify(asked), asked);
      return evaluate(expression, object, kubernetes);
    };
  jest.doMock(EVALUATE, () => ({
    LATEST,
    ...actual,
    evaluate: noting(actual.evaluate),
    failure: noting(actual.failure),
  }));
  insteadOfJest(() => {
    for (const file of readdirSync(CEL, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.test.ts')) jest.requireActual(join(CEL, file));
    }
  });
  return [...found.values()];
}

/** Has `describe` and `test` run their bodies at once. */
function insteadOfJest(work: () => void): void {
  const { describe, test } = globalThis;
  const block = (_: string, body: Body): unknown => body();
  const each = (rows: readonly unknown[]) => (_: string, body: Body) => {
    for (const row of rows) body(...(Array.isArray(row) ? (row as unknown[]) : [row]));
  };
  const runner = Object.assign(block, { each });
  Object.assign(globalThis, { describe: runner, test: runner });
  try {
    work();
  } finally {
    Object.assign(globalThis, { describe, test });
  }
}
