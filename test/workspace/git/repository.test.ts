import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '../../../lib/workspace/git/repository';
import { errorsOf } from '../../errors/errors-of';
import { tempFolder } from '../temp-folder';
import { describeGit, ENV, TempRepository } from './temp-repository';

describeGit('the repository of a workspace', () => {
  const shop = new TempRepository({ 'teams/shop/environments/fleet.yaml': 'fleet: shop\n' });

  test('the workspace may be a folder of it', () => {
    expect(shop.open()).toMatchObject({ prefix: '', format: 'sha1', shallow: false });
    expect(shop.open('teams/shop')).toMatchObject({ prefix: 'teams/shop/' });
  });

  test('the workspace may be reached by a link', () => {
    const link = join(tempFolder({}), 'link');
    symlinkSync(join(shop.root, 'teams/shop'), link);
    expect(openRepository(link, ENV)).toMatchObject({ prefix: 'teams/shop/' });
  });

  test('the hash of its objects is known', () => {
    expect(new TempRepository({}, ['--object-format=sha256']).open().format).toBe('sha256');
  });

  test.each([
    ['GIT_DIR', '/nonexistent'],
    ['GIT_DIR', '.git'],
    ['GIT_WORK_TREE', '/tmp'],
    ['GIT_INDEX_FILE', '/nonexistent'],
    ['GIT_OBJECT_DIRECTORY', '/nonexistent'],
    ['GIT_PREFIX', 'teams/'],
  ])('%s=%s, as hooks set it, does not lead away', (name, value) => {
    expect(shop.open('teams/shop', { ...ENV, [name]: value })).toMatchObject({ prefix: 'teams/shop/' });
  });

  test('there may be none', () => {
    const root = tempFolder({});
    const [error] = errorsOf(() => openRepository(root, { ...ENV, GIT_CEILING_DIRECTORIES: join(root, '..') }));
    expect(error).toMatchObject({ code: 'FL1019', message: expect.stringContaining('is in no git repository') });
  });

  test('git may not be installed', () => {
    const [error] = errorsOf(() => openRepository(shop.root, { ...ENV, PATH: tempFolder({}) }));
    expect(error).toMatchObject({ code: 'FL1019', fix: expect.stringMatching(/^install git/) });
  });

  test('one of another user is told with the way to trust it', () => {
    const [error] = errorsOf(() => shop.open('', { ...ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }));
    expect(error).toMatchObject({
      code: 'FL1021',
      message: `git does not read the repository ${shop.root}, because it belongs to another user`,
      fix: `run git config --global --add safe.directory ${shop.root}, if you trust it`,
    });
  });

  test('a broken one is told in the words of git', () => {
    const broken = new TempRepository();
    writeFileSync(join(broken.root, '.git/config'), '[core');
    const [error] = errorsOf(() => broken.open());
    expect(error).toMatchObject({ code: 'FL1021', message: expect.stringContaining('bad config line') });
  });
});
