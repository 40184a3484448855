import { join } from 'node:path';
import { findRoot, requireRoot } from '../../lib/cli/root';
import { UserError } from '../../lib/errors/user-error';
import { folderWith } from './folder-with';

const FILES = { 'environments/fleet.yaml': '', 'apps/web/index.ts': '' };

test.each(['', 'apps', 'apps/web', 'environments'])('the workspace is found from "%s"', (inside) => {
  const root = folderWith(FILES);
  expect(findRoot(join(root, inside))).toBe(root);
});

test('the nearest of two is taken', () => {
  const root = folderWith({ ...FILES, 'examples/shop/environments/fleet.yaml': '', 'examples/shop/apps/a.ts': '' });
  expect(findRoot(join(root, 'examples/shop/apps'))).toBe(join(root, 'examples/shop'));
});

test('without a workspace there is none', () => {
  const folder = folderWith({});
  expect(findRoot(folder)).toBeUndefined();
  expect(() => requireRoot(folder)).toThrow(UserError);
  expect(() => requireRoot(folder)).toThrow(expect.objectContaining({ code: 'FL1001' }) as Error);
});
