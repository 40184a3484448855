import { join } from 'node:path';
import { fileHistory } from '../../../lib/workspace/git/file-history';
import { errorsOf } from '../../errors/errors-of';
import { tempFolder } from '../temp-folder';
import { describeGit, ENV, TempRepository } from './temp-repository';

const FILE = 'environments/staging.yaml';

const UNKNOWN = { versions: [], gap: expect.objectContaining({ because: 'there is no git repository here' }) };

describeGit('the versions that a file has had', () => {
  test('the newest first, each with its commit; other commits are none', () => {
    const shop = new TempRepository({ [FILE]: 'image: v1\n' });
    const first = shop.git('rev-parse', 'HEAD');
    shop.commit({ other: '1' });
    shop.commit({ [FILE]: undefined });
    const third = shop.commit({ [FILE]: '\ufeffimage: v2 # größer\n' });
    shop.write({ [FILE]: 'image: v3\n' });
    expect(fileHistory(shop.root, FILE, ENV).versions).toEqual([
      { commit: third, text: 'image: v2 # größer\n' },
      { commit: first, text: 'image: v1\n' },
    ]);
  });

  test('what a merged branch had on its way was never on the branch it was merged to', () => {
    const shop = new TempRepository({ [FILE]: '1' });
    shop.git('checkout', '-q', '-b', 'feature');
    shop.commit({ [FILE]: '2' });
    shop.commit({ [FILE]: '3' });
    shop.git('checkout', '-q', 'main');
    shop.git('merge', '-q', '--no-ff', '-m', 'merge', 'feature');
    expect(fileHistory(shop.root, FILE, ENV).versions.map(({ text }) => text)).toEqual(['3', '1']);
  });

  test('below the top of the repository, and with characters that are patterns elsewhere', () => {
    const file = 'environments/st[a]ging *.yaml';
    const shop = new TempRepository({ [`teams/shop/${file}`]: '1', 'teams/shop/environments/staging x.yaml': '2' });
    expect(fileHistory(join(shop.root, 'teams/shop'), file, ENV).versions.map(({ text }) => text)).toEqual(['1']);
  });

  test('none without a repository, without git, before the first commit, and of a file that never was', () => {
    const shop = new TempRepository({ [FILE]: '1' });
    const root = tempFolder({});
    expect(fileHistory(root, FILE, { ...ENV, GIT_CEILING_DIRECTORIES: join(root, '..') })).toEqual(UNKNOWN);
    expect(fileHistory(shop.root, FILE, { ...ENV, PATH: root })).toEqual(UNKNOWN);
    expect(fileHistory(new TempRepository().root, FILE, ENV)).toEqual({ versions: [] });
    expect(fileHistory(shop.root, 'environments/qa.yaml', ENV)).toEqual({ versions: [] });
  });

  test('a repository that git does not trust is an error, and not a history without versions', () => {
    const shop = new TempRepository({ [FILE]: '1' });
    const env = { ...ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(errorsOf(() => fileHistory(shop.root, FILE, env))[0]?.code).toBe('FL1021');
  });
});
