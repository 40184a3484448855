import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderSnapshot } from '../../../lib/workspace/snapshots/folder-snapshot';
import { errorsOf, told } from '../../errors/errors-of';
import { tempFolder } from '../temp-folder';

test.each(['old', 'old/', './old//'])('%s is called as a folder', (shown) => {
  expect(folderSnapshot({ path: tempFolder({}), shown }, 'sha1').label).toMatch(/^(\.\/)?old\/$/);
});

test('it may be reached by a link', () => {
  const link = join(tempFolder({}), 'dist');
  symlinkSync(tempFolder({ 'prod/a': '1' }), link);
  expect([...folderSnapshot({ path: link, shown: 'dist' }, 'sha1').digests.keys()]).toEqual(['prod/a']);
});

test('digests are what git names the bytes', () => {
  const folder = { path: tempFolder({ a: 'x\n' }), shown: 'dist' };
  expect(folderSnapshot(folder, 'sha1').digests.get('a')).toBe('587be6b4c3f93f93c489c0111bba5596147a26cb');
});

test('it must be there, and be a folder', () => {
  const root = tempFolder({ file: '' });
  const errors = (name: string) => errorsOf(() => folderSnapshot({ path: join(root, name), shown: name }, 'sha1'));
  expect(errors('missing')[0]).toMatchObject({ code: 'FL1001', message: 'missing does not exist' });
  expect(errors('file').map(told)).toEqual(['FL1001 file:1:1']);
  expect(errors('file')[0]?.message).toMatch(/^file is no folder, expected one/);
});

test('files that went away meanwhile are told all together', () => {
  const path = tempFolder({ a: '1', 'b/c': '1', d: '1' });
  const snapshot = folderSnapshot({ path, shown: 'dist' }, 'sha1');
  rmSync(join(path, 'a'));
  rmSync(join(path, 'b'), { recursive: true });
  expect(errorsOf(() => snapshot.read(['a', 'b/c', 'd'])).map(told)).toEqual([
    'FL1001 dist/a:1:1',
    'FL1001 dist/b/c:1:1',
  ]);
});

const hasPipes = spawnSync('mkfifo', ['--help']).error === undefined;

(hasPipes ? test : test.skip)('a pipe is told, and not waited for', () => {
  const path = tempFolder({ a: '1' });
  execFileSync('mkfifo', [join(path, 'pipe')]);
  const { digests, unreadable } = folderSnapshot({ path, shown: 'dist' }, 'sha1');
  expect([...digests.keys()]).toEqual(['a']);
  expect([...(unreadable ?? [])]).toEqual([['pipe', 'it is neither a file nor a folder']]);
});

const takesBytes = process.platform === 'linux';

(takesBytes ? test : test.skip)('a name that is no text is told, of a file as of a folder', () => {
  const path = tempFolder({ a: '1' });
  const named = (name: string): Buffer => Buffer.concat([Buffer.from(`${path}/`), Buffer.from(name, 'latin1')]);
  writeFileSync(named('café'), '');
  mkdirSync(named('cafés'));
  const { digests, unreadable } = folderSnapshot({ path, shown: 'dist' }, 'sha1');
  expect([...digests.keys()]).toEqual(['a']);
  expect([...(unreadable ?? [])]).toEqual([
    ['caf\ufffd', 'its name is no text in UTF-8'],
    ['caf\ufffds', 'its name is no text in UTF-8'],
  ]);
});
