import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fairlead, REPOSITORY } from '../../end-to-end/command';
import { withPackages } from '../../end-to-end/miniature';
import { tempFolder } from '../../workspace/temp-folder';
import { SOURCES } from './sources';
import { STEPS, type Files } from './steps';

/*
 * The history of a small repository, commit by commit, and what the review says of each: `npm run golden` writes the
 * expected texts anew. Every commit is rendered into a folder of its own, so that they can be rendered at once.
 */
const RENEW = process.env.RENEW_GOLDEN !== undefined;
const GOLDEN = join(REPOSITORY, 'test/golden/history');

jest.setTimeout(600_000);

const root = tempFolder({});
const commits = STEPS.reduce<readonly Files[]>((all, { edit }) => [...all, edit(all.at(-1) ?? SOURCES)], [SOURCES]);

beforeAll(async () => {
  if (RENEW) rmSync(GOLDEN, { recursive: true, force: true });
  const waiting = [...commits.keys()];
  const work = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) await render(index);
  };
  await Promise.all([work(), work()]);
});

test.each(STEPS.map(({ name }, index) => [index + 1, name] as const))('%i %s', async (index, name) => {
  const argv = ['diff', '--base', folder(index - 1), '--head', folder(index)];
  const { code, stdout, stderr } = await fairlead(argv, { cwd: join(root, String(index)) });
  expect([code, stderr]).toEqual([0, '']);
  const golden = join(GOLDEN, `${String(index).padStart(2, '0')}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`);
  const text = stdout.replaceAll(root, '');
  if (RENEW) write(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

/** Writes the sources of a commit, and its `dist/`. */
async function render(index: number): Promise<void> {
  const home = join(root, String(index));
  for (const [path, text] of Object.entries(commits[index] ?? {})) write(join(home, path), text);
  withPackages(home);
  const { code, stderr } = await fairlead(['synth'], { cwd: home });
  if (code !== 0) throw new Error(`${STEPS[index - 1]?.name ?? 'the first commit'}: ${stderr}`);
}

function folder(index: number): string {
  return join(root, String(index), 'dist');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
