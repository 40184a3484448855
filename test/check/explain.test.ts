import { checkCodes, explain } from '../../lib/check/explain';
import { policyOf } from './policy/made-up';

test('every code of a check says what, why and how to mend it, in the order of names', () => {
  const codes = checkCodes();
  expect(codes.map(({ code }) => code)).toEqual([...new Set(codes.map(({ code }) => code))].sort());
  for (const { code, what, why, fix } of codes) {
    expect(code).toMatch(/^(schema|reference|transition|postgresql|exemption)\/[a-z-]+$/);
    for (const text of [what, why, fix]) expect(text).toMatch(/^\S.*[^.\s]$/s);
  }
});

test('a policy is explained by what it says itself', () => {
  const policy = policyOf({}, { source: 'https://example.com/rule' });
  expect(explain('team/rule', [policy])).toEqual({
    code: 'team/rule',
    what: 'the rule is kept',
    why: 'it is the rule',
    fix: 'keep the rule',
    source: 'https://example.com/rule',
  });
  expect(explain('team/rule', [])).toBeUndefined();
});
