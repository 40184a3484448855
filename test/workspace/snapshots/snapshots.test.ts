import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compareText } from '../../../lib/model/compare-text';
import type { Snapshot } from '../../../lib/model/snapshot';
import { findCommit } from '../../../lib/workspace/git/find-commit';
import { filesSnapshot } from '../../../lib/workspace/snapshots/files-snapshot';
import { folderSnapshot } from '../../../lib/workspace/snapshots/folder-snapshot';
import { gitSnapshot } from '../../../lib/workspace/snapshots/git-snapshot';
import { parseManifests } from '../../../lib/workspace/manifests/parse-manifests';
import { Problems } from '../../../lib/errors/problems';
import { describeGit, TempRepository } from '../git/temp-repository';

/** The `dist/` of HEAD, and the one that stands in the work tree. */
function sides(repository: TempRepository, below = ''): { readonly commit: Snapshot; readonly folder: Snapshot } {
  const open = repository.open(below);
  return {
    commit: gitSnapshot(open, findCommit(open, 'HEAD')),
    folder: folderSnapshot({ path: join(repository.root, below, 'dist'), shown: 'dist' }, open.format),
  };
}

const inDist = (files: Readonly<Record<string, string | Buffer>>): Record<string, string | Buffer> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`dist/${path}`, text]));

/** All that a snapshot says but its label. */
function told({ digests, unreadable, read }: Snapshot): unknown {
  const contents = [...read([...digests.keys()])].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  return { digests: [...digests], unreadable: [...(unreadable ?? [])], contents };
}

const NAMES = fc.stringMatching(/^[a-z][a-z0-9._-]{0,5}$/);
const TREES = fc.dictionary(
  fc.array(NAMES, { minLength: 1, maxLength: 4 }).map((names) => `${names.map((name) => `${name}.d`).join('/')}/f`),
  fc.string({ unit: 'binary', maxLength: 200 }),
  { noNullPrototype: true },
);

describeGit('a commit, the folder it came from and the texts it was written from', () => {
  test.each(['sha1', 'sha256'])('are equal, digests and bytes, in a repository of %s', (format) => {
    fc.assert(
      fc.property(TREES, (tree) => {
        const repository = new TempRepository({}, [`--object-format=${format}`]);
        repository.commit({ ...inDist(tree), 'dist/always': '' });
        const { commit, folder } = sides(repository);
        const files = Object.entries({ ...tree, always: '' }).map(([path, text]) => ({ path, text, bundle: 'b' }));
        expect(told(folder)).toEqual(told(commit));
        expect(told(filesSnapshot('rendered', files, repository.open().format))).toEqual(told(commit));
        expect([...commit.digests.keys()]).toEqual([...commit.digests.keys()].sort(compareText));
      }),
      { numRuns: 8 },
    );
  });

  test('of any bytes, and of many', () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) % 256));
    const files = inDist({ binary: bytes, empty: '', 'ends-in-header': 'abc 1\n587be6b4 blob 2\n', newline: '\n' });
    const { commit, folder } = sides(new TempRepository(files));
    expect(told(folder)).toEqual(told(commit));
    const [content] = [...commit.read(['binary']).values()];
    expect(Buffer.from(content ?? []).equals(bytes)).toBe(true);
  });

  test('below the top of the repository', () => {
    const shop = new TempRepository({ 'teams/shop/dist/a': '1', 'dist/b': '2' });
    const { commit, folder } = sides(shop, 'teams/shop');
    expect([...commit.digests.keys()]).toEqual(['a']);
    expect(told(folder)).toEqual(told(commit));
  });

  test('differ where a file does', () => {
    const shop = new TempRepository(inDist({ a: '1', b: '1', c: '1' }));
    shop.write({ 'dist/a': '2', 'dist/b': undefined, 'dist/d': '1' });
    const { commit, folder } = sides(shop);
    expect([...commit.digests.keys()].filter((path) => commit.digests.get(path) !== folder.digests.get(path))).toEqual([
      'a',
      'b',
    ]);
    expect([...folder.digests.keys()]).toEqual(['a', 'c', 'd']);
  });

  test('leave out what begins with a dot', () => {
    const shop = new TempRepository(inDist({ a: '1', '.gitattributes': '', '.cache/b': '1', 'prod/.keep': '' }));
    const { commit, folder } = sides(shop);
    expect([...commit.digests.keys()]).toEqual(['a']);
    expect(told(folder)).toEqual(told(commit));
  });
});

describeGit('what can only be compared in part', () => {
  test('links are followed within, on both sides, and told otherwise', () => {
    const shop = new TempRepository(inDist({ 'prod/a': '1' }));
    shop.write({ outside: '1' });
    for (const [path, target] of [
      ['in', 'prod/a'],
      ['out', '../outside'],
      ['to-folder', 'prod'],
      ['dangling', 'b'],
    ]) {
      // prettier-ignore
      symlinkSync(target ?? '', join(shop.root, 'dist', path ?? ''));
    }
    shop.commit();
    const { commit, folder } = sides(shop);
    expect([...commit.digests.keys()]).toEqual(['in', 'prod/a']);
    expect(commit.digests.get('in')).toBe(commit.digests.get('prod/a'));
    expect([...(commit.unreadable ?? [])]).toEqual([
      ['dangling', 'it is a link to b, which is none of the files that are compared'],
      ['out', 'it is a link to ../outside, which is none of the files that are compared'],
      ['to-folder', 'it is a link to prod, which is none of the files that are compared'],
    ]);
    expect(told(folder)).toEqual(told(commit));
  });

  test('a submodule is told on both sides, with nothing of what is in it', () => {
    const shop = new TempRepository(inDist({ a: '1' }));
    const other = new TempRepository({ b: '1' });
    shop.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', other.root, 'dist/prod');
    shop.commit();
    const { commit, folder } = sides(shop);
    expect([...commit.digests.keys()]).toEqual(['a']);
    expect([...(commit.unreadable ?? [])]).toEqual([['prod', 'it is a git repository of its own']]);
    expect(told(folder)).toEqual(told(commit));
  });

  test('line ends that the work tree has otherwise change digests and no object', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: |\n    one\n    two\n';
    const shop = new TempRepository(inDist({ a: text }));
    shop.git('config', 'core.autocrlf', 'true');
    shop.write({ 'dist/a': undefined });
    shop.git('checkout', '-q', '--', 'dist');
    const { commit, folder } = sides(shop);
    expect(folder.digests.get('a')).not.toBe(commit.digests.get('a'));
    const [before, after] = [commit, folder].map((side) => {
      const bytes = Buffer.from(side.read(['a']).get('a') ?? []);
      return parseManifests(bytes.toString(), 'a', new Problems()).map(({ object }) => object);
    });
    expect(after).toEqual(before);
  });
});
