import { RISKS } from '../../../lib/model/risk';
import { riskOf } from '../../../lib/review/risk/apply-rule';
import type { RiskExample, RiskRule } from '../../../lib/review/risk/rule';
import { RISK_RULES } from '../../../lib/review/risk/rules';
import { runExample } from '../../../lib/review/risk/examples/run-examples';

const EXAMPLES = RISK_RULES.flatMap((rule) =>
  rule.examples.map((example) => [rule.id, example.name, rule, example] as const),
);

test('every rule has an id of its own, which begins with its risk', () => {
  const ids = RISK_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of RISK_RULES) {
    expect(RISKS).toContain(riskOf(rule));
    expect(rule.id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  }
});

test('rules stand in the order of their risks', () => {
  const ranks = RISK_RULES.map((rule) => RISKS.indexOf(riskOf(rule)));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

describe.each(RISK_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says where it is documented, and explains itself in sentences', () => {
    expect(new URL(rule.source).protocol).toBe('https:');
    expect(rule.title).not.toMatch(/\.$/);
    expect(rule.reason).toMatch(/\.$/);
  });

  test('has an example that it speaks of and one of which it is silent, each with a name of its own', () => {
    const speaking = rule.examples.filter(({ says }) => says.length > 0);
    expect(speaking.length).toBeGreaterThan(0);
    expect(speaking.length).toBeLessThan(rule.examples.length);
    expect(new Set(rule.examples.map(({ name }) => name)).size).toBe(rule.examples.length);
  });
});

test.each(EXAMPLES)('%s: %s', (_, __, rule: RiskRule, example: RiskExample) => {
  const messages = runExample(rule, example);
  expect({ messages, count: messages.length }).toEqual({
    messages: example.says.map((text): unknown => expect.stringContaining(text)),
    count: example.says.length,
  });
  for (const message of messages) {
    expect(message).not.toMatch(/\.$/);
    expect(message).not.toMatch(/\b\d+ (?:pods?|replicas?|instances?|nodes?)\b/);
  }
});
