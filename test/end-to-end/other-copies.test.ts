import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, REPOSITORY } from './command';
import { replace } from './faults';
import { TINY_WORKSPACE } from './tiny-workspace';

jest.setTimeout(60_000);

test('an app that finds copies of cdk8s and constructs beside it is built with those of fairlead', async () => {
  const root = tempFolder(TINY_WORKSPACE);
  mkdirSync(join(root, 'node_modules'));
  for (const name of ['cdk8s', 'constructs']) {
    cpSync(join(REPOSITORY, 'node_modules', name), join(root, 'node_modules', name), { recursive: true });
  }
  replace('apps/web.ts', 'ApiObject }', 'ApiObject, Lazy }')(root);
  replace(
    'apps/web.ts',
    'import { defineApp, WebService }',
    "import { Construct } from 'constructs';\nimport { AppScope, defineApp, WebService }",
  )(root);
  replace(
    'apps/web.ts',
    "'yes'",
    'Lazy.any({ produce: () => String(app instanceof AppScope && app instanceof Construct) })',
  )(root);
  const { code, stderr } = await fairlead(['synth'], { cwd: root });
  expect([code, stderr]).toEqual([0, '']);
  const flags = readFileSync(join(root, 'dist/dev/local/web/configmap.web-flags.yaml'), 'utf8');
  expect(flags).toContain('dark: "true"');
});
