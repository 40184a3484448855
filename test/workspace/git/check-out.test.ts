import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../../lib/errors/user-error';
import { checkOut } from '../../../lib/workspace/git/check-out';
import { findCommit } from '../../../lib/workspace/git/find-commit';
import { tempFolder } from '../temp-folder';
import { describeGit, TempRepository } from './temp-repository';

const SOURCES = {
  'apps/shop.ts': 'export default 1;\n',
  'environments/dev.yaml': 'environment: dev\n',
  'policies/_shared/x.ts': '',
  'lib/with space.ts': '',
  'package.json': '{}\n',
};

describeGit('the sources of a commit', () => {
  test('all but dist/ and node_modules, as that commit has them', async () => {
    const shop = new TempRepository({
      ...SOURCES,
      'dist/index.json': '{}',
      'node_modules/committed/index.js': '',
      'apps/dist/kept.ts': '',
    });
    shop.commit({ 'apps/shop.ts': 'export default 2;\n' });
    shop.write({ 'apps/shop.ts': 'export default 3;\n' });
    const repository = shop.open();
    const before = shop.git('status', '--porcelain');
    const root = await checkOut(repository, findCommit(repository, 'HEAD~1'), (folder) => {
      expect(readdirSync(folder).sort()).toEqual(['apps', 'environments', 'lib', 'node_modules', 'package.json', 'policies']); // prettier-ignore
      for (const [file, text] of Object.entries(SOURCES)) expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
      expect(existsSync(join(folder, 'apps/dist/kept.ts'))).toBe(true);
      return folder;
    });
    expect(existsSync(join(root, '..'))).toBe(false);
    expect(shop.git('status', '--porcelain')).toBe(before);
  });

  test('with the modules that are installed, also those of a folder above, and these stay', async () => {
    const shop = new TempRepository({ 'teams/shop/apps/shop.ts': '' });
    shop.write({ 'node_modules/above/index.js': 'above', 'teams/shop/node_modules/own/index.js': 'own' });
    const repository = shop.open('teams/shop');
    await checkOut(repository, findCommit(repository, 'HEAD'), (folder) => {
      const resolve = (name: string): string => require.resolve(name, { paths: [join(folder, 'apps')] });
      expect(readFileSync(resolve('own'), 'utf8')).toBe('own');
      expect(readFileSync(resolve('above'), 'utf8')).toBe('above');
    });
    expect(existsSync(join(shop.root, 'node_modules/above/index.js'))).toBe(true);
    expect(existsSync(join(shop.root, 'teams/shop/node_modules/own/index.js'))).toBe(true);
  });

  test('as a check-out writes them: with links, permissions and line ends', async () => {
    const shop = new TempRepository();
    shop.write({ 'run.sh': '#!/bin/sh\n', 'dos.txt': 'a\n', '.gitattributes': 'dos.txt eol=crlf\n' });
    symlinkSync('run.sh', join(shop.root, 'link.sh'));
    shop.git('update-index', '--add', '--chmod=+x', 'run.sh');
    shop.commit();
    const repository = shop.open();
    await checkOut(repository, findCommit(repository, 'HEAD'), (folder) => {
      expect(lstatSync(join(folder, 'link.sh')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'dos.txt'), 'utf8')).toBe('a\r\n');
    });
  });

  test('gone again where their use fails', async () => {
    const shop = new TempRepository(SOURCES);
    const repository = shop.open();
    const seen: string[] = [];
    const failing = checkOut(repository, findCommit(repository, 'HEAD'), (folder) => {
      seen.push(folder);
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(seen.map((folder) => existsSync(join(folder, '..')))).toEqual([false]);
  });

  test('gone again where git cannot write them', async () => {
    const shop = new TempRepository({ ...SOURCES, '.gitattributes': '*.yaml filter=broken\n' });
    shop.git('config', 'filter.broken.smudge', 'false');
    shop.git('config', 'filter.broken.required', 'true');
    const temporary = tempFolder({});
    const { TMPDIR } = process.env;
    process.env.TMPDIR = temporary;
    try {
      const repository = shop.open();
      const failing = checkOut(repository, findCommit(repository, 'HEAD'), () => 'never');
      await expect(failing).rejects.toMatchObject({ code: 'FL1021' });
      expect(readdirSync(temporary)).toEqual([]);
      process.env.TMPDIR = join(temporary, 'missing');
      const nowhere = checkOut(repository, findCommit(repository, 'HEAD'), () => 'never');
      await expect(nowhere).rejects.toBeInstanceOf(UserError);
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
  });

  test('a work tree with settings of its own changes nothing', async () => {
    const shop = new TempRepository(SOURCES);
    shop.git('config', 'core.splitIndex', 'true');
    shop.git('sparse-checkout', 'set', 'apps');
    mkdirSync(join(shop.root, 'other'));
    const repository = shop.open();
    const inGit = (): readonly string[] => readdirSync(join(shop.root, '.git')).sort();
    const before = inGit();
    await checkOut(repository, findCommit(repository, 'HEAD'), (folder) => {
      expect(existsSync(join(folder, 'environments/dev.yaml'))).toBe(true);
    });
    expect(inGit()).toEqual(before);
  });
});
