import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findCommit } from '../../../lib/workspace/git/find-commit';
import { gitSnapshot } from '../../../lib/workspace/snapshots/git-snapshot';
import { errorsOf } from '../../errors/errors-of';
import { describeGit, TempRepository } from '../git/temp-repository';

const take = (shop: TempRepository, reference = 'HEAD') => {
  const repository = shop.open();
  return gitSnapshot(repository, findCommit(repository, reference));
};

describeGit('the dist/ of a commit', () => {
  test('is called by the name that was asked for', () => {
    const shop = new TempRepository({ 'dist/a': '1' });
    expect(take(shop, 'main').label).toBe(`main (${shop.git('rev-parse', '--short=7', 'HEAD')})`);
  });

  test('may not be there: then everything is new, and the label says why', () => {
    const snapshot = take(new TempRepository({ a: '1' }));
    expect(snapshot.label).toMatch(/^HEAD \([0-9a-f]{7}\), which has no dist\/$/);
    expect(snapshot.digests.size).toBe(0);
    expect(snapshot.read([]).size).toBe(0);
  });

  test('stays as it was while the branch moves on', () => {
    const shop = new TempRepository({ 'dist/a': '1' });
    const snapshot = take(shop);
    shop.commit({ 'dist/a': '2' });
    expect(Buffer.from(snapshot.read(['a']).get('a') ?? []).toString()).toBe('1');
  });

  test.each([
    ['file', (shop: TempRepository) => { shop.write({ dist: 'a' }); }], // prettier-ignore
    ['link', (shop: TempRepository) => { symlinkSync('rendered', join(shop.root, 'dist')); }], // prettier-ignore
  ])('may be a %s, which is refused', (kind, make) => {
    const shop = new TempRepository({ 'rendered/a': '1' });
    make(shop);
    shop.commit();
    const [error] = errorsOf(() => take(shop));
    expect(error).toMatchObject({
      code: 'FL1020',
      message: expect.stringMatching(new RegExp(`^dist/ is a ${kind} in HEAD \\(.{7}\\), expected a folder$`)),
    });
  });

  test('may lack a content, as in a clone that was cut short', () => {
    const shop = new TempRepository({ 'dist/a': '1', 'dist/b': '2' });
    const snapshot = take(shop);
    const id = snapshot.digests.get('b') ?? '';
    rmSync(join(shop.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    expect([...snapshot.read(['a']).keys()]).toEqual(['a']);
    expect(errorsOf(() => snapshot.read(['a', 'b']))[0]).toMatchObject({
      code: 'FL1021',
      message: 'git lists dist/b and does not have its content',
    });
  });
});
