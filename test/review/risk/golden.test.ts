import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { deliveriesOf } from '../../../lib/review/delivery/deliveries';
import { reviewText } from '../../../lib/review/report/text/review-text';
import { judge } from '../../../lib/review/risk/judge';
import type { RiskExample } from '../../../lib/review/risk/rule';
import { RISK_RULES } from '../../../lib/review/risk/rules';
import { placedIn } from '../../../lib/review/risk/examples/run-examples';
import { reviewOf, type Files } from '../snapshots';

/*
 * What the review as a whole says of the examples of each rule, with all that other rules say of them:
 * `npm run golden` writes it anew.
 */
const RENEW = process.env.RENEW_GOLDEN !== undefined;
const GOLDEN = join(__dirname, '../../golden/risks');

if (RENEW) rmSync(GOLDEN, { recursive: true, force: true });

test.each(RISK_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { examples }) => {
  const golden = join(GOLDEN, `${id}.txt`);
  const text = examples.map(toldOf).join('\n');
  if (RENEW) write(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

function toldOf({ name, before, after }: RiskExample): string {
  const review = reviewOf(filesOf(before), filesOf(after), { judge, deliveriesOf });
  const [, , ...lines] = reviewText(review, { columns: 120, colour: false }).split('\n');
  return `## ${name}\n${lines.join('\n')}`;
}

function filesOf(documents: string): Files {
  return Object.fromEntries([...placedIn(documents).values()].map(({ file, object }) => [file, stringify(object)]));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
