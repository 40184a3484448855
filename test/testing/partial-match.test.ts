import fc from 'fast-check';
import { matchesPartially } from '../../lib/testing/partial-match';

const CONTAINER = { name: 'web', ports: [{ containerPort: 80 }, { containerPort: 81 }], tty: false };

test.each<[string, unknown, unknown, boolean]>([
  ['the same value', 3, 3, true],
  ['another value', 3, 4, false],
  ['a number and its text', 3, '3', false],
  ['null and null', null, null, true],
  ['null and a mapping', null, {}, false],
  ['no number and no number', NaN, NaN, true],
  ['a mapping that holds more', CONTAINER, { name: 'web' }, true],
  ['a mapping with another value', CONTAINER, { name: 'api' }, false],
  ['a mapping without the key', CONTAINER, { image: 'web:1' }, false],
  ['a key that must not be there, and is not', CONTAINER, { image: undefined }, true],
  ['a key that must not be there, and is', CONTAINER, { tty: undefined }, false],
  ['a value that is false', CONTAINER, { tty: false }, true],
  ['any mapping', CONTAINER, {}, true],
  ['a list and a mapping', [CONTAINER], {}, false],
  ['a mapping and a list', CONTAINER, [], false],
  ['a list that holds more', CONTAINER, { ports: [{ containerPort: 81 }] }, true],
  ['a list in another order', CONTAINER, { ports: [{ containerPort: 81 }, { containerPort: 80 }] }, true],
  ['a list without an element', CONTAINER, { ports: [{ containerPort: 82 }] }, false],
  ['any list', [1], [], true],
  ['text and a part of it', 'web', 'we', false],
])('%s', (_, actual, expected, matches) => {
  expect(matchesPartially(actual, expected)).toBe(matches);
});

test('everything matches itself, and every part of itself', () => {
  const mapping = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(mapping, fc.func(fc.boolean()), (value, keep) => {
      const part = Object.fromEntries(Object.entries(value).filter(([key]) => keep(key)));
      expect([matchesPartially(value, value), matchesPartially(value, part)]).toEqual([true, true]);
    }),
  );
});
