import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { REPOSITORY } from '../../../end-to-end/command';

/*
 * What the browser runs is written in TypeScript like all the rest, but as modules that a page of a single file cannot
 * load, in a language it does not speak. So they are put together here, and lib/ holds the result: a review is made
 * without a compiler and without reading a file.
 */

const HTML = join(REPOSITORY, 'lib/review/report/html');

/** The file of lib/ that is made. */
export const ASSETS = join(HTML, 'page-assets.ts');

/** The style and the script of the page as a module of lib/. */
export function compilePage(): string {
  const style = readFileSync(join(HTML, 'page/style.css'), 'utf8');
  const script = wholeScript(join(HTML, 'page/main.ts'));
  return [
    '/* eslint-disable max-lines -- Made of page/ by `npm run page`; do not edit. */',
    '',
    '/** How the page looks. */',
    `export const STYLE = ${template(style)};`,
    '',
    '/** What draws the page. */',
    `export const SCRIPT = ${template(script)};`,
    '',
  ].join('\n');
}

/** The module and all that it imports as one script. */
function wholeScript(main: string): string {
  const modules = new Map<string, string>();
  const add = (file: string): void => {
    if (modules.has(file)) return;
    const source = readFileSync(file, 'utf8');
    modules.set(file, '');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, removeComments: true },
    });
    const imported = (name: string): string => {
      const other = join(dirname(file), `${name}.ts`);
      add(other);
      return `require(${JSON.stringify(nameOf(other))})`;
    };
    // Each module is strict already, as the whole is.
    modules.set(
      file,
      outputText
        .replace(/^"use strict";\n/, '')
        .replace(/\brequire\("(\.[^"]+)"\)/g, (_, name: string) => imported(name)),
    );
  };
  add(main);
  return [
    '(() => {',
    "'use strict';",
    'const loaded = {};',
    'const require = (name) => {',
    '  if (!loaded[name]) modules[name]((loaded[name] = {}));',
    '  return loaded[name];',
    '};',
    'const modules = {',
    ...[...modules].map(([file, text]) => `${JSON.stringify(nameOf(file))}(exports) {\n${text}},`),
    '};',
    `require(${JSON.stringify(nameOf(main))});`,
    '})();',
    '',
  ].join('\n');
}

function nameOf(file: string): string {
  return relative(join(REPOSITORY, 'lib'), file).replace(/\.ts$/, '');
}

function template(text: string): string {
  return `\`\n${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;
}
