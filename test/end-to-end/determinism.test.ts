import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { synthesizeWorkspace } from '../../lib/pipeline';
import { EVERYTHING } from '../../lib/plan/selection';
import { loadWorkspace } from '../../lib/workspace/workspace';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead } from './command';
import { textsIn } from './footprint';
import { MINIATURE, sourcesOfMiniature, withPackages } from './miniature';
import { shuffledYaml } from './shuffled';

jest.setTimeout(60_000);

const SOURCES = sourcesOfMiniature();

/** The sources of the miniature, with the keys of the environments shuffled. */
function shuffledSources(seed: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SOURCES).map(([file, text]) => [
      file,
      file.startsWith('environments/') ? shuffledYaml(text, seed) : text,
    ]),
  );
}

test.each([
  ['Asia/Kathmandu', 'tr_TR.UTF-8', 'apps/store', '\n'],
  ['America/St_Johns', 'C', 'environments', '\r\n'],
])(
  'in %s, in the locale %s, from %s, with files, keys and %j written otherwise: the same bytes',
  async (TZ, locale, folder, lineEnd) => {
    const reversed = Object.entries(shuffledSources(TZ.length))
      .map(([file, text]) => [file, text.replaceAll('\n', lineEnd)] as const)
      .reverse();
    const root = withPackages(tempFolder(Object.fromEntries(reversed)));
    const env = { TZ, LANG: locale, LC_ALL: locale };
    const { code, stderr } = await fairlead(['synth'], { cwd: join(root, folder), env });
    expect([code, stderr]).toEqual([0, '']);
    expect(textsIn(join(root, 'dist'))).toEqual(textsIn(join(MINIATURE, 'dist')));
  },
);

test('whatever the order of keys in the environments, the files are the same', () => {
  const root = tempFolder(SOURCES);
  const golden = Object.entries(textsIn(join(MINIATURE, 'dist'))).filter(([path]) => path !== 'index.json');
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      for (const [file, text] of Object.entries(shuffledSources(seed))) writeFileSync(join(root, file), text);
      expect(synthesizeHere(root)).toEqual(Object.fromEntries(golden));
    }),
    { numRuns: 10 },
  );
});

/** All that `synth` would write but the index, with the apps loaded as Jest loads modules: from where they are. */
function synthesizeHere(root: string): Record<string, string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest's own require compiles TypeScript
  const load = (file: string): unknown => require(join(MINIATURE, relative(root, file)));
  const { files } = synthesizeWorkspace(loadWorkspace(root, load), EVERYTHING);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
