import { noted, objectOf } from '../objects';

const rule = (expr: unknown) =>
  objectOf('monitoring.coreos.com/v1 PrometheusRule', {
    spec: { groups: [{ name: 'g', rules: [{ alert: 'A', expr }] }] },
  });

test.each([
  ['lines and indents', 'sum(rate(x[5m])) > 1', 'sum(\n  rate(x[5m])\n)\n  > 1\n'],
  ['spaces around operators and commas', 'sum by (a,b) (x)/y', 'sum by(a, b)(x) / y'],
  ['comments', 'up == 0', 'up # all of them\n== 0'],
  ['a number and its text', 1, '1'],
])('%s mean nothing', (_, before, after) => {
  expect(noted(rule(before), rule(after))).toEqual([]);
});

test.each([
  ['words that run together', 'a and b', 'a andb'],
  ['spaces in a string', 'x{a="b c"}', 'x{a="b  c"}'],
  ['a comment sign in a string', 'x{a="#1"}', 'x{a="#2"}'],
  ['an escaped quote', 'x{a="\\" b"}', 'x{a="\\"b"}'],
  ['operators that run together', 'a = = b', 'a == b'],
  ['another threshold', 'x > 1', 'x > 2'],
])('%s are a change', (_, before, after) => {
  expect(noted(rule(before), rule(after))).toEqual([
    ['spec.groups[name=g].rules[alert=A].expr', before, after, 'promql'],
  ]);
});
