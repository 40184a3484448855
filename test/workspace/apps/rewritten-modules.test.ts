import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RewrittenModules } from '../../../lib/workspace/apps/rewritten-modules';
import { tempFolder } from '../temp-folder';

const root = tempFolder({
  'apps/a.ts': `import { twice } from './b';\nimport { plain } from './c';\nexport const a: number = twice(VALUE);\nexport { plain };\n`,
  'apps/b.ts': `export const twice = (n: number): number => n * 2 + VALUE;\n`,
  'apps/c.ts': `export const plain = {};\n`,
  'apps/circle.ts': `import { back } from './round';\nexport const there = 'there';\nexport const both = (): string => back();\n`,
  'apps/round.ts': `import { there } from './circle';\nexport const back = (): string => there + ' and back';\n`,
  'apps/broken.ts': `throw new Error(VALUE === 0 ? 'at rest' : 'changed');\n`,
});

/** Every VALUE is 0 at rest. */
function modules(): RewrittenModules<number> {
  const rewrite = (_: string, text: string) => ({ text: text.replaceAll('VALUE', 'value'), name: 'value' });
  return new RewrittenModules({ root, rewrite, atRest: () => 0 }, createRequire);
}

const file = (name: string): string => join(root, 'apps', name);

test('a file runs anew where its name, or that of what it imports, stands for something else', () => {
  const all = modules();
  const load = (boards: Readonly<Record<string, number>>) => all.loader(new Map(Object.entries(boards)))(file('a.ts'));
  expect(load({})).toMatchObject({ a: 0 });
  expect(load({ 'apps/a.ts': 5 })).toMatchObject({ a: 10 });
  expect(load({ 'apps/b.ts': 1 })).toMatchObject({ a: 1 });
  expect(load({ 'apps/a.ts': 5, 'apps/b.ts': 1 })).toMatchObject({ a: 11 });
});

test('what nothing has changed runs once', () => {
  const all = modules();
  const [first, again, changed] = [{}, {}, { 'apps/a.ts': 1 }].map((boards) => {
    return all.loader(new Map(Object.entries(boards)))(file('a.ts')) as { readonly plain: object };
  });
  expect(again).toBe(first);
  expect(changed).not.toBe(first);
  expect(changed?.plain).toBe(first?.plain);
});

test('imports in a circle', () => {
  const { both } = modules().loader(new Map([['apps/round.ts', 1]]))(file('circle.ts')) as {
    readonly both: () => string;
  };
  expect(both()).toBe('there and back');
});

test('a file that throws is tried again', () => {
  const all = modules();
  const load = (): unknown => all.loader(new Map())(file('broken.ts'));
  expect(load).toThrow('at rest');
  expect(load).toThrow('at rest');
});
