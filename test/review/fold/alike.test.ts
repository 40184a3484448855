import fc from 'fast-check';
import { groupAlike } from '../../../lib/review/fold/alike';

test('items are grouped that have a key in common, directly or by way of others', () => {
  const keys: Readonly<Record<string, readonly string[]>> = {
    a: ['1'],
    b: ['2'],
    c: ['3', '1'],
    d: ['2', '3'],
    e: ['4'],
  };
  expect(groupAlike(['a', 'b', 'c', 'd', 'e'], (item) => keys[item] ?? [])).toEqual([['a', 'b', 'c', 'd'], ['e']]);
});

test('no key is in two groups, and no group can be taken apart', () => {
  const lists = fc.array(fc.array(fc.nat({ max: 12 }).map(String), { minLength: 1, maxLength: 3 }), { maxLength: 20 });
  fc.assert(
    fc.property(lists, (items) => {
      const groups = groupAlike(items, (keys) => keys);
      expect(groups.flat()).toHaveLength(items.length);
      const keysOf = groups.map((group) => [...new Set(group.flat())]);
      expect(new Set(keysOf.flat()).size).toBe(keysOf.flat().length);
      for (const group of groups) {
        const [first, ...others] = group;
        const reached = new Set(first);
        for (let grown = true; grown;) {
          const next = others.filter(
            (keys) => keys.some((key) => reached.has(key)) && keys.some((key) => !reached.has(key)),
          );
          grown = next.length > 0;
          for (const key of next.flat()) reached.add(key);
        }
        expect(group.every((keys) => keys.every((key) => reached.has(key)))).toBe(true);
      }
    }),
  );
});
