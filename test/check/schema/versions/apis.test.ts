import { APIS } from '../../../../lib/check/schema/versions/apis';
import { findApi, isServed } from '../../../../lib/check/schema/versions/api-life';

const NAMED = APIS.flatMap((api) => api.kinds.map((kind) => [`${api.apiVersion} ${kind}`, api, kind] as const));

describe('the table of built-in APIs', () => {
  test('names each once', () => {
    expect(new Set(NAMED.map(([name]) => name)).size).toBe(NAMED.length);
  });

  test.each(NAMED)('%s comes, is deprecated and goes in this order', (_, { since = 0, deprecated, removed }) => {
    const life = [since, deprecated, removed].filter((minor) => minor !== undefined);
    expect(life).toEqual([...life].sort((a, b) => a - b));
  });

  test.each(NAMED.filter(([, { removed }]) => removed !== undefined))('%s tells what to do instead', (_, api) => {
    expect(api.successor ?? api.instead).toBeDefined();
  });

  test.each(NAMED.filter(([, api]) => api.successor !== undefined && !api.offByDefault))(
    'what has taken the place of %s is served when it goes',
    (_, { successor = '', removed = 40 }, kind) => {
      const [version = '', otherKind = kind] = successor.split(' ');
      const later = findApi(version, otherKind);
      expect(later && isServed(later, Math.max(removed, 34))).toBe(true);
    },
  );
});
