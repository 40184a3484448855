import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import { liftSource } from '../../../../lib/review/explain/source/lift-source';
import { OFF, Switchboard } from '../../../../lib/review/explain/source/switches';

const FILE = 'apps/any.ts';

/** Runs code with some names: what a module does is seen by running it. */
function evaluate(code: string, names: Readonly<Record<string, unknown>>): void {
  (compileFunction(code, Object.keys(names)) as (...values: readonly unknown[]) => void)(...Object.values(names));
}

/** Runs a lifted text that ends in an expression `result`. */
function run(text: string, set: ReadonlyMap<number, unknown> = new Map()): unknown {
  const lifted = liftSource(FILE, text);
  const { code } = transformSync(`${lifted.text}\n;export default result;`, {
    jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exports: { default?: unknown } = {};
  evaluate(code, { exports, [lifted.board]: new Switchboard(set) });
  return exports.default;
}

function switchOf(text: string, part: string): number {
  const found = liftSource(FILE, text).switches.filter(({ start, end }) => text.slice(start, end) === part);
  if (!found[0]) throw new Error(`there is no switch on ${part}`);
  return found[0].id;
}

describe('at rest a text does what it did', () => {
  test.each([
    ['values', `const result = ['a', 1, -1, true, \`x\${1 + 1}y\`];`],
    ['properties', `const b = 2; const result = { a: 1, b, 'c-d': [3], ['e' + 1]: 4, f() { return 5; } }.f() + b;`],
    ['spreads and holes', `const result = [...['a'], , 'b', ...[[1]]];`],
    [
      'types',
      `enum E { A = 1, B = 'x' } type T = 'a' | 1; const t: T = 'a'; const result = [E.A, E.B, t as 'a', 1 satisfies number];`,
    ],
    [
      'classes',
      `class A { x = 1; constructor(private readonly y = 2) {} sum() { return this.x + this.y; } } class B extends A { constructor() { super(3); this.x = 4; } } const result = new B().sum();`,
    ],
    [
      'statements without semicolons',
      `const list: number[] = []\nif (list.length === 0) list.push(1)\nelse list.push(2)\nfor (const n of [3, 4]) list.push(n)\nlist.push(5)\nconst result = list`,
    ],
    [
      'tagged templates',
      `const tag = (texts: TemplateStringsArray, ...rest: unknown[]) => [texts.raw.join('|'), ...rest]; const result = tag\`a\${'b'}c\\n\`;`,
    ],
    ['prototypes', `const result = Object.keys({ __proto__: { hidden: 1 }, seen: 2 });`],
    ['defaults', `const f = (a = 1, { b = 'x' } = {}) => [a, b]; const result = f();`],
  ])('%s', (_, text) => {
    const exports: { default?: unknown } = {};
    const { code } = transformSync(`${text}\n;export default result;`, {
      jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    evaluate(code, { exports });
    expect(run(text)).toEqual(exports.default);
  });
});

describe('a switch changes what it stands on', () => {
  test.each([
    ['a text', `const result = { image: 'a:1', port: 80 };`, `'a:1'`, 'b:2', { image: 'b:2', port: 80 }],
    ['a number', `const result = { image: 'a:1', port: 80 };`, '80', 81, { image: 'a:1', port: 81 }],
    ['a part of a template', 'const n = 5; const result = `id=${n}`;', 'id=', 'key=', 'key=5'],
    ['a property', `const result = { image: 'a:1', port: 80 };`, 'port: 80', OFF, { image: 'a:1' }],
    ['a short-hand property', `const port = 80; const result = { port };`, 'port', OFF, {}],
    ['an element', `const result = ['a', 'b'];`, `'a'`, OFF, ['b']],
    ['a statement', `const result: number[] = []; result.push(1); result.push(2);`, 'result.push(1);', OFF, [2]],
    ['a construct', `const result = { made: new Date(0) };`, 'new Date(0)', OFF, { made: undefined }],
  ])('%s', (_, text, part, value, expected) => {
    expect(run(text, new Map([[switchOf(text, part), value]]))).toEqual(expected);
  });
});

test('names, types and imports have no switch', () => {
  const text = `import a from 'a';\nexport * from 'b';\nimport type { C } from 'c';\nconst d: 'd' = a;\nexport { d as default } from 'e';\nrequire('f');\nvoid import('g');`;
  const switches = liftSource(FILE, text).switches.map(({ start, end }) => text.slice(start, end));
  expect(switches).toEqual([`require('f');`, `void import('g');`]);
});

test('a text that cannot be parsed is left as it is', () => {
  expect(liftSource(FILE, 'const = 1;')).toEqual({ text: 'const = 1;', board: '$board', switches: [] });
});

test('a switch knows where it stands', () => {
  const { switches } = liftSource(FILE, `const a = {\n  port: 80,\n};\n`);
  expect(
    switches.map(({ kind, mark, parent }) => [kind, mark.place.line, mark.place.column, mark.span, parent]),
  ).toEqual([
    ['part', 2, 3, 8, undefined],
    ['value', 2, 9, 2, 0],
  ]);
});
