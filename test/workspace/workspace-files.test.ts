import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorkspace } from '../../lib/workspace/workspace';
import { FLEET, PROD } from './made-up';
import { tempFolder } from './temp-folder';
import { errorsOf, told } from '../errors/errors-of';

describe('files', () => {
  const files = { 'environments/fleet.yaml': FLEET, 'environments/prod.yaml': PROD, 'apps/README.md': '' };
  const tells = (root: string): string[] => errorsOf(() => loadWorkspace(root, () => undefined)).map(told);

  test.each<[string, Record<string, string | Buffer>, string[]]>([
    ['no environments/', { 'apps/README.md': '' }, ['FL1001 environments:1:1', 'FL1001 environments/fleet.yaml:1:1']],
    ['no apps/', { 'environments/fleet.yaml': FLEET, 'environments/prod.yaml': PROD }, ['FL1001 apps:1:1']],
    ['no fleet.yaml', { 'environments/prod.yaml': PROD, 'apps/a.md': '' }, ['FL1001 environments/fleet.yaml:1:1']],
    ['no environment', { 'environments/fleet.yaml': FLEET, 'apps/a.md': '' }, ['FL1001 environments:1:1']],
    ['a .yml file', { ...files, 'environments/dev.yml': '' }, ['FL1001 environments/dev.yml:1:1']],
    [
      'bytes that are no UTF-8',
      { ...files, 'environments/dev.yaml': Buffer.from('a: 1\nb: \xff', 'latin1') },
      ['FL1001 environments/dev.yaml:2:4'],
    ],
    [
      'UTF-16',
      { ...files, 'environments/dev.yaml': Buffer.from('a: 1', 'utf16le') },
      ['FL1001 environments/dev.yaml:1:2'],
    ],
    [
      'a file of 5 MiB',
      { ...files, 'environments/dev.yaml': ' '.repeat(5 * 1024 * 1024) },
      ['FL1001 environments/dev.yaml:1:1'],
    ],
    ['an empty file', { ...files, 'environments/dev.yaml': '' }, ['FL1004 environments/dev.yaml:1:1']],
    [
      'an app with a name that is no label',
      { ...files, 'apps/Check_out.ts': '' },
      ['FL1013 apps/Check_out.ts:1:1', 'FL1011 apps/Check_out.ts:1:1'],
    ],
    [
      'an app with a reserved name',
      { ...files, 'apps/gitops.ts': '' },
      ['FL1015 apps/gitops.ts:1:1', 'FL1011 apps/gitops.ts:1:1'],
    ],
    [
      'an app in two files',
      { ...files, 'apps/a.ts': '', 'apps/a/index.ts': '' },
      ['FL1014 apps/a.ts:1:1', 'FL1011 apps/a/index.ts:1:1'],
    ],
  ])('%s', (_, given, expected) => {
    expect(tells(tempFolder(given)).sort()).toEqual(expected.sort());
  });

  test.each<[string, Record<string, string | Buffer>]>([
    [
      'a folder in place of a file',
      { 'environments/fleet.yaml/x': '', 'environments/prod.yaml': PROD, 'apps/a.md': '' },
    ],
    ['a file in place of a folder', { 'environments/fleet.yaml': FLEET, 'environments/prod.yaml': PROD, apps: '' }],
    ['a file of 5 MiB', { ...files, 'environments/dev.yaml': ' '.repeat(5 * 1024 * 1024) }],
    ['text that is no YAML', { ...files, 'environments/dev.yaml': 'a: |x\n' }],
  ])('%s is told with its fix', (_, given) => {
    const root = tempFolder(given);
    const fixes = errorsOf(() => loadWorkspace(root, () => undefined)).map(({ fix }) => fix);
    expect(fixes).toEqual([expect.any(String)]);
  });

  test('no such folder', () => {
    expect(tells(join(tempFolder({}), 'nowhere'))).toEqual(['FL1001']);
  });

  test('links that lead out of the workspace, or nowhere', () => {
    const outside = tempFolder({ 'dev.yaml': PROD, 'x.ts': '' });
    const root = tempFolder(files);
    symlinkSync(join(outside, 'dev.yaml'), join(root, 'environments/dev.yaml'));
    symlinkSync(join(outside, 'x.ts'), join(root, 'apps/x.ts'));
    symlinkSync(join(outside, 'gone.yaml'), join(root, 'environments/gone.yaml'));
    expect(tells(root)).toEqual([
      'FL1017 apps/x.ts:1:1',
      'FL1017 environments/dev.yaml:1:1',
      'FL1001 environments/gone.yaml:1:1',
    ]);
  });

  test('links inside the workspace are followed', () => {
    const root = tempFolder({ 'environments/fleet.yaml': FLEET, 'shared/prod': PROD, 'apps/README.md': '' });
    symlinkSync(join(root, 'shared/prod'), join(root, 'environments/prod.yaml'));
    expect(tells(root)).toEqual([]);
  });
});
