import { displayPath } from '../../lib/cli/display-path';

test.each([
  ['/home/me/shop', '/home/me/shop/dist', 'dist'],
  ['/home/me/shop/apps', '/home/me/shop/dist', '../dist'],
  ['/home/me/shop', '/tmp/preview', '/tmp/preview'],
  ['/home/me/shop', '/home/me/shop', '.'],
])('from %s, %s is shown as %s', (cwd, path, shown) => {
  expect(displayPath(cwd, path)).toBe(shown);
});
