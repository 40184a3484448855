import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommit } from '../../../lib/workspace/git/find-commit';
import { errorsOf } from '../../errors/errors-of';
import { describeGit, TempRepository } from './temp-repository';

describeGit('references', () => {
  const shop = new TempRepository({ a: '1' });
  const first = shop.git('rev-parse', 'HEAD');
  shop.git('tag', '-a', 'v1.2', '-m', 'annotated');
  const second = shop.commit({ a: '2' });
  shop.git('update-ref', 'refs/remotes/origin/main', second);
  shop.git('branch', 'synth', first);
  shop.git('branch', 'feature/cart');
  // A file and a folder of such names are no options and no paths to git.
  writeFileSync(join(shop.root, 'v1.2'), '');
  const repository = shop.open();

  test.each([
    ['main', second, `main (${second.slice(0, 7)})`],
    ['HEAD~1', first, `HEAD~1 (${first.slice(0, 7)})`],
    ['v1.2', first, `v1.2 (${first.slice(0, 7)})`],
    ['origin/main', second, `origin/main (${second.slice(0, 7)})`],
    ['refs/heads/synth', first, `refs/heads/synth (${first.slice(0, 7)})`],
    [first, first, first.slice(0, 7)],
    [first.slice(0, 9), first, first.slice(0, 7)],
  ])('%s is one', (reference, id, label) => {
    expect(findCommit(repository, reference)).toEqual({ id, label });
  });

  test.each([
    ['mian', 'write main; a folder is named with ./ in front'],
    ['feature/card', 'write feature/cart; a folder is named with ./ in front'],
    ['old-dist', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
    ['HEAD~7', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
    ['HEAD:a', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
    ['main..HEAD', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
    ['--all', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
    ['-h', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
    ['$(touch x)', 'name a branch, a tag or a commit; a folder is named with ./ in front'],
  ])('%s is none', (reference, fix) => {
    const [error] = errorsOf(() => findCommit(repository, reference));
    expect(error).toMatchObject({
      code: 'FL1020',
      message: `git knows no commit by the name ${JSON.stringify(reference)}`,
      fix,
    });
  });

  test('before the first commit there is none', () => {
    const [error] = errorsOf(() => findCommit(new TempRepository().open(), 'HEAD'));
    expect(error).toMatchObject({ code: 'FL1020', message: expect.stringContaining('no commit yet') });
  });

  test('a shallow clone says that older ones are not there', () => {
    const clone = new TempRepository();
    clone.git('fetch', '-q', '--depth', '1', `file://${shop.root}`, 'main:refs/heads/main', '--update-head-ok');
    const [error] = errorsOf(() => findCommit(clone.open(), 'main~1'));
    expect(error).toMatchObject({
      code: 'FL1020',
      message: 'git knows no commit by the name "main~1" in this shallow clone',
    });
    expect(errorsOf(() => findCommit(clone.open(), first.slice(0, 12)))[0]?.fix).toContain('fetch-depth: 0');
  });
});
