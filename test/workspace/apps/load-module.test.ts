import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FLEET, PROD } from '../made-up';
import { tempFolder } from '../temp-folder';

// Each test starts a process, which is slow where many run at once.
jest.setTimeout(60_000);

const REPOSITORY = join(__dirname, '../../..');

/** Jest runs modules in its own way, so apps are loaded as Node does, in a process of its own and far from this one. */
const SCRIPT = `
  const lib = process.argv[1];
  require(lib + '/../node_modules/tsx/dist/cjs/api/index.cjs').register();
  const { loadWorkspace } = require(lib + '/workspace/workspace.ts');
  const { z } = require(lib + '/index.ts');
  const where = ({ file, line, column }) => file + ':' + line + ':' + column;
  try {
    const { apps } = loadWorkspace(process.cwd());
    const told = [...apps.values()].map((app) => [app.name, app.owner, app.settings instanceof z.ZodObject, app.definedAt.line]);
    console.log(JSON.stringify(told));
  } catch (error) {
    if (!error.errors) throw error;
    console.log(JSON.stringify(error.errors.map(({ code, place, message }) => [code + ' ' + where(place), message])));
  }
`;

function load(apps: Readonly<Record<string, string>>, manifest = '{ "type": "module" }'): unknown {
  const cwd = tempFolder({
    'environments/fleet.yaml': FLEET,
    'environments/prod.yaml': PROD,
    'package.json': manifest,
    'apps/README.md': '',
    ...apps,
  });
  return JSON.parse(execFileSync(process.execPath, ['-e', SCRIPT, join(REPOSITORY, 'lib')], { cwd, encoding: 'utf8' }));
}

const GOOD = `import { defineApp, z } from 'fairlead';
import type { Tier } from 'fairlead';
import { owner } from '../shared/team.js';

interface Unused { readonly tier: Tier }

export default defineApp({ name: 'NAME', owner, settings: z.object({}), build: () => undefined });
`;

describe('apps are loaded as TypeScript, with the copy of fairlead that runs', () => {
  test.each([
    ['where the package is of ES modules', '{ "type": "module" }'],
    ['where the package is of CommonJS', '{}'],
    ['where the package has the very name', '{ "name": "fairlead", "exports": "./nowhere.js" }'],
  ])('%s', (_, manifest) => {
    const apps = {
      'apps/checkout.ts': GOOD.replace('NAME', 'checkout'),
      'apps/cart/index.ts': GOOD.replace('NAME', 'cart').replace('../', '../../'),
      'shared/team.ts': "export const owner: string = 'team';\n",
    };
    expect(load(apps, manifest)).toEqual([
      ['cart', 'team', true, 7],
      ['checkout', 'team', true, 7],
    ]);
  });
});

test('what fails is told at the line of the user, all of it together', () => {
  const types = 'interface Gone { readonly a: number }\n\n';
  const apps = {
    'apps/a-throw.ts': `${types}throw new Error('boom\\nand more');\n`,
    'apps/b-syntax.ts': 'const a = 1;\nconst b = ;\n',
    'apps/c-import.ts': `${types}import { x } from './nowhere';\nexport default x;\n`,
    'apps/d-package.ts': `import { x } from 'no-such-package';\nexport default x;\n`,
    'apps/e-deep.ts': "import '../shared/deep';\n",
    'shared/deep.ts': `${types}export const f = (): never => { throw new TypeError('deep'); };\nf();\n`,
    'apps/f-nothing.ts': 'throw null;\n',
    'apps/g-later.ts': 'export default await Promise.resolve(1);\n',
    'apps/h-none.ts': 'export const app = 1;\n',
    'apps/i-other.ts': 'export default { name: "i-other" };\n',
    'apps/j-name.ts': `import { defineApp } from 'fairlead';\n\nexport default defineApp({ name: 'other', owner: 'x', build() {} });\n`,
    'apps/k-circle.ts': "import './_circle';\nexport const one = 1;\nexport default one;\n",
    'apps/l-object.ts': 'throw Object.create(null);\n',
    'apps/m-fields.ts': 'throw Object.assign(new Error(), { message: 42, stack: 7 });\n',
    'apps/_circle.ts': "import { one } from './k-circle';\nconsole.error(one);\n",
  };
  expect(load(apps)).toEqual([
    ['FL1010 apps/a-throw.ts:3:7', 'apps/a-throw.ts cannot be loaded: boom'],
    ['FL1010 apps/b-syntax.ts:2:11', 'apps/b-syntax.ts cannot be loaded: Unexpected ";"'],
    ['FL1010 apps/c-import.ts:3:19', expect.stringContaining("Cannot find module './nowhere'")],
    ['FL1010 apps/d-package.ts:1:19', expect.stringContaining("Cannot find module 'no-such-package'")],
    ['FL1010 apps/f-nothing.ts:1:1', 'apps/f-nothing.ts cannot be loaded: null'],
    ['FL1010 apps/g-later.ts:1:16', expect.stringContaining('Top-level await')],
    ['FL1011 apps/h-none.ts:1:1', expect.stringContaining('found none')],
    ['FL1011 apps/i-other.ts:1:1', expect.stringContaining('found another')],
    ['FL1014 apps/j-name.ts:3:16', 'the app in apps/j-name.ts must be named j-name, found "other"'],
    ['FL1010 apps/k-circle.ts:1:1', expect.stringContaining('before initialization')],
    ['FL1010 apps/l-object.ts:1:1', 'apps/l-object.ts cannot be loaded: something that has no text'],
    ['FL1010 apps/m-fields.ts:1:1', 'apps/m-fields.ts cannot be loaded: 42'],
    ['FL1010 shared/deep.ts:3:39', 'apps/e-deep.ts cannot be loaded: deep'],
  ]);
});
