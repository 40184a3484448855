import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, REPOSITORY, startSynth } from './command';
import { textsIn } from './footprint';

jest.setTimeout(120_000);

/** The reference fleet with the `dist/` of a former version, which a run would change all over. */
let former: string;
let oldTree: Record<string, string>;
let newTree: Record<string, string>;

beforeAll(async () => {
  former = tempFolder({});
  for (const folder of ['apps', 'environments'])
    cpSync(join(REPOSITORY, folder), join(former, folder), { recursive: true });
  await fairlead(['synth'], { cwd: former });
  oldTree = textsIn(join(former, 'dist'));
  for (const name of ['dev', 'staging', 'prod']) {
    const file = join(former, `environments/${name}.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/:v0\.10\.\d/g, ':v0.10.9'));
  }
  await fairlead(['synth', '--out', 'new'], { cwd: former });
  newTree = textsIn(join(former, 'new'));
  expect(newTree).not.toEqual(oldTree);
});

function copyOfFormer(): string {
  const root = tempFolder({});
  for (const folder of ['apps', 'environments', 'dist'])
    cpSync(join(former, folder), join(root, folder), { recursive: true });
  return root;
}

/** Waits until something stands at a path, or the process has ended. */
async function appearance(path: string, isOver: () => boolean): Promise<void> {
  while (!existsSync(path) && !isOver()) await new Promise(setImmediate);
}

test.each([
  ['takes the lock', '.dist.fairlead'],
  ['has written much of the new tree', '.dist.fairlead/new/prod/us-1'],
  ['moves the old tree away', '.dist.fairlead/old'],
  ['clears up', '.dist.fairlead/discarded'],
])('a run killed as it %s leaves the old tree or the new one', async (_, sign) => {
  const root = copyOfFormer();
  const child = startSynth({ cwd: root });
  const end = once(child, 'close');
  await appearance(join(root, sign), () => child.exitCode !== null);
  child.kill('SIGKILL');
  await end;
  const { code } = await fairlead(['synth', '--check'], { cwd: root });
  expect(textsIn(join(root, 'dist'))).toEqual(code === 0 ? newTree : oldTree);
  expect(readdirSync(root).sort()).toEqual(['apps', 'dist', 'environments']);
});

test('of two runs at once one writes, the other too or says why not, and the tree is right', async () => {
  const root = copyOfFormer();
  const answers = await Promise.all([fairlead(['synth'], { cwd: root }), fairlead(['synth'], { cwd: root })]);
  for (const { code, stderr } of answers) expect(code === 0 ? 'written' : stderr).toMatch(/^written$|FL5001/);
  expect(answers.map(({ code }) => code)).toContain(0);
  expect(textsIn(join(root, 'dist'))).toEqual(newTree);
  expect(readdirSync(root).sort()).toEqual(['apps', 'dist', 'environments']);
});
