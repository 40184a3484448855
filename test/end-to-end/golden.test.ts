import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, REPOSITORY } from './command';
import { FAULTS, MANY_FAULTS } from './faults';
import { textsIn } from './footprint';
import { MINIATURE, withPackages } from './miniature';
import { TINY_WORKSPACE } from './tiny-workspace';

/*
 * What the command line gives, as a reviewer reads it: the tree of the miniature, and the text of some errors.
 * `npm run golden` writes both anew.
 */
const RENEW = process.env.RENEW_GOLDEN !== undefined;
const ERRORS = join(REPOSITORY, 'test/golden/errors');

jest.setTimeout(60_000);

test('synth gives the golden tree, byte for byte', async () => {
  const golden = join(MINIATURE, 'dist');
  if (RENEW) rmSync(golden, { recursive: true, force: true });
  const out = RENEW ? golden : join(tempFolder({}), 'dist');
  const { code, stderr } = await fairlead(['synth', '--out', out], { cwd: MINIATURE });
  expect([code, stderr]).toEqual([0, '']);
  expect(textsIn(out)).toEqual(textsIn(golden));
});

test.each(['a wrong type', 'two objects with one identity', 'mistakes in several files'])(
  '%s reads as the golden text',
  async (name) => {
    const root = withPackages(tempFolder(TINY_WORKSPACE));
    [...FAULTS, MANY_FAULTS].find((fault) => fault.name === name)?.plant(root);
    const { stderr } = await fairlead(['synth'], { cwd: root });
    const golden = join(ERRORS, `${name.replaceAll(' ', '-')}.txt`);
    if (RENEW) write(golden, stderr);
    expect(stderr).toBe(readFileSync(golden, 'utf8'));
  },
);

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
