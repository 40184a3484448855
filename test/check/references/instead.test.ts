import { instead, listed } from '../../../lib/check/references/instead';

test.each<[string, readonly string[], string, string]>([
  ['lgoin', ['token', 'login'], 'the nearest is "login"', 'write "login", or add it'],
  ['x', [], 'there is none', 'add it'],
  ['certificate', ['a'], 'there is "a"', 'add it'],
  ['certificate', ['a', 'b', 'c'], 'there is "a", "b" and "c"', 'add it'],
  ['certificate', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'there is "a", "b", "c", "d", "e" and 2 others', 'add it'],
])('instead of %s, where %j are', (name, names, text, fix) => {
  const other = instead(name, names);
  expect([other.text, other.fix('add it')]).toEqual([text, fix]);
});

test.each<[readonly string[], string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e and f'],
])('%j is listed as %s', (names, text) => {
  expect(listed(names)).toBe(text);
});
