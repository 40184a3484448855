import { runExample } from '../../../../../lib/review/risk/examples/run-examples';
import { DATA } from '../../../../../lib/review/risk/rules/data/data';

const EXAMPLES = DATA.flatMap((rule) =>
  rule.examples.map((example) => [rule.id, example.name, rule, example] as const),
);

test.each(EXAMPLES)('%s: %s', (_, __, rule, example) => {
  const said = runExample(rule, example);
  expect(said).toHaveLength(example.says.length);
  for (const [at, part] of example.says.entries()) expect(said[at]).toContain(part);
});
