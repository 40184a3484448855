import { isBehind, type Door } from '../../../../lib/review/risk/network/doors';

const door = (host: string, path: string, exact = false, at = 'Gateway public'): Door => ({ at, host, path, exact });

describe('a way in that another leads to as well', () => {
  test.each([
    ['the same', door('a.example.com', '/'), door('a.example.com', '/'), true],
    ['a path below', door('a.example.com', '/cart/items'), door('a.example.com', '/cart'), true],
    [
      'a path below one that ends in a slash',
      door('a.example.com', '/cart/items'),
      door('a.example.com', '/cart/'),
      true,
    ],
    ['a path that only begins alike', door('a.example.com', '/cartoon'), door('a.example.com', '/cart'), false],
    ['a path above', door('a.example.com', '/'), door('a.example.com', '/cart'), false],
    ['a path below an exact one', door('a.example.com', '/cart/items'), door('a.example.com', '/cart', true), false],
    ['an exact path', door('a.example.com', '/cart', true), door('a.example.com', '/cart', true), true],
    ['a host of a wildcard', door('a.example.com', '/'), door('*.example.com', '/'), true],
    ['the domain of a wildcard', door('example.com', '/'), door('*.example.com', '/'), false],
    ['any host', door('a.example.com', '/'), door('*', '/'), true],
    ['another Gateway', door('a.example.com', '/'), door('a.example.com', '/', false, 'Gateway internal'), false],
  ])('%s', (_, narrow, wide, expected) => {
    expect(isBehind(narrow, wide)).toBe(expected);
  });
});
