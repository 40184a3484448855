import { baseCommit } from '../../../lib/workspace/git/base-commit';
import { errorsOf } from '../../errors/errors-of';
import { describeGit, TempRepository } from './temp-repository';

/** A repository with two commits on its main branch, and a feature branch that left it after the first. */
function branched(main = 'main') {
  const shop = new TempRepository({ a: '1' });
  const first = shop.git('rev-parse', 'HEAD');
  if (main !== 'main') shop.git('branch', '-m', main);
  shop.git('checkout', '-q', '-b', 'feature');
  const feature = shop.commit({ b: '1' });
  shop.git('checkout', '-q', main);
  const second = shop.commit({ a: '2' });
  return { shop, first, second, feature };
}

const short = (id: string): string => id.slice(0, 7);

describeGit('what a change is compared with', () => {
  test.each(['main', 'master'])('on a branch: where it left %s', (main) => {
    const { shop, first } = branched(main);
    shop.git('checkout', '-q', 'feature');
    expect(baseCommit(shop.open())).toEqual({ id: first, label: `where HEAD left ${main} (${short(first)})` });
  });

  test('on the main branch: HEAD, so that what is not committed shows', () => {
    const { shop, second } = branched();
    expect(baseCommit(shop.open())).toEqual({ id: second, label: `HEAD (${short(second)})` });
  });

  test('on the main branch with commits that were not pushed: what was', () => {
    const { shop, first } = branched();
    shop.git('update-ref', 'refs/remotes/origin/main', first);
    expect(baseCommit(shop.open()).label).toBe(`where HEAD left origin/main (${short(first)})`);
  });

  test('the branch that the remote calls its own goes before one that is called main', () => {
    const { shop, first, second } = branched();
    shop.git('checkout', '-q', '-b', 'trunk', first);
    const trunk = shop.commit({ c: '1' });
    shop.git('update-ref', 'refs/remotes/origin/trunk', trunk);
    shop.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    shop.commit({ c: '2' });
    expect(baseCommit(shop.open())).toEqual({ id: trunk, label: `where HEAD left origin/trunk (${short(trunk)})` });
    shop.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/gone');
    shop.git('update-ref', 'refs/remotes/origin/main', second);
    expect(baseCommit(shop.open()).label).toBe(`where HEAD left origin/main (${short(first)})`);
  });

  test('branches below a folder named like the main branch are others', () => {
    const shop = new TempRepository({ a: '1' });
    shop.git('branch', '-m', 'main/next');
    expect(errorsOf(() => baseCommit(shop.open()))[0]?.code).toBe('FL1020');
  });

  test('on the detached merge commit that CI makes of a pull request: the tip of the main branch', () => {
    const { shop, second } = branched();
    shop.git('update-ref', 'refs/remotes/origin/main', second);
    shop.git('checkout', '-q', '--detach', 'main');
    shop.git('merge', '-q', '-m', 'merge', 'feature');
    shop.git('branch', '-q', '-D', 'main');
    expect(baseCommit(shop.open())).toEqual({ id: second, label: `where HEAD left origin/main (${short(second)})` });
  });

  test('there may be no commit, no main branch, or nothing in common', () => {
    const message = (shop: TempRepository): string | undefined => errorsOf(() => baseCommit(shop.open()))[0]?.message;
    expect(message(new TempRepository())).toContain('no commit yet');
    const { shop } = branched('trunk');
    expect(message(shop)).toContain('the main branch is not known here');
    shop.git('checkout', '-q', '--orphan', 'main');
    shop.commit({ d: '1' });
    shop.git('checkout', '-q', 'feature');
    expect(message(shop)).toBe('HEAD and main have no commit in common');
  });
});

describeGit('a shallow clone', () => {
  const { shop, first } = branched();
  const fetched = (...refs: readonly string[]): TempRepository => {
    const clone = new TempRepository();
    clone.git('remote', 'add', 'origin', `file://${shop.root}`);
    clone.git('config', '--unset', 'remote.origin.fetch');
    clone.git('fetch', '-q', '--depth', '1', 'origin', ...refs);
    clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
    return clone;
  };

  test('without the base names the way out', () => {
    const clone = fetched('feature', 'main:refs/remotes/origin/main');
    expect(errorsOf(() => baseCommit(clone.open()))[0]).toMatchObject({
      code: 'FL1020',
      message: 'the commit where HEAD left origin/main was not fetched: this clone is shallow',
      fix: 'run git fetch --unshallow; in GitHub Actions set fetch-depth: 0 of actions/checkout, in GitLab GIT_DEPTH: 0',
    });
  });

  test('without the main branch names a way out that leads out', () => {
    const clone = fetched('feature');
    const [error] = errorsOf(() => baseCommit(clone.open()));
    expect(error?.message).toContain('the main branch is not known here');
    const [, command = ''] = /run git (.+?);/.exec(error?.fix ?? '') ?? [];
    clone.git(...command.split(' '));
    expect(baseCommit(clone.open()).id).toBe(first);
  });
});
