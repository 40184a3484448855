import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead } from './command';
import { FAULTS, MANY_FAULTS, replace, type Plant } from './faults';
import { footprint, touched } from './footprint';
import { withPackages } from './miniature';
import { TINY_WORKSPACE } from './tiny-workspace';

jest.setTimeout(60_000);

/** An error as `--format json` tells it. */
interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;
  readonly fix: string | null;
}

interface Refusal {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The files of `dist/` that the run touched. */
  readonly touched: readonly string[];
}

/** The `dist/` of the small workspace before anyone made a mistake. */
let dist: string;

beforeAll(async () => {
  const root = withPackages(tempFolder(TINY_WORKSPACE));
  await fairlead(['synth'], { cwd: root });
  dist = join(root, 'dist');
});

/** Runs synth on a copy of the small workspace with a mistake in it; paths are told as relative to it. */
async function attempt(plant: Plant, ...argv: readonly string[]): Promise<Refusal> {
  const root = withPackages(tempFolder(TINY_WORKSPACE));
  cpSync(dist, join(root, 'dist'), { recursive: true, preserveTimestamps: true });
  plant(root);
  const before = footprint(join(root, 'dist'));
  const { code, stdout, stderr } = await fairlead(['synth', ...argv], { cwd: root });
  const relative = (text: string): string => text.replaceAll(`${root}/`, '').replaceAll(root, '.');
  const after = footprint(join(root, 'dist'));
  return { code, stdout: relative(stdout), stderr: relative(stderr), touched: touched(before, after) };
}

test('two objects with one identity are found by a run that is narrowed to one of them', async () => {
  const twice = FAULTS.find(({ name }) => name === 'two objects with one identity');
  for (const app of ['api', 'web']) {
    const { code, stderr, touched } = await attempt(twice?.plant ?? (() => undefined), '--app', app);
    expect([code, touched]).toEqual([2, []]);
    expect(stderr).toContain('apps/web.ts:11:5  FL4001  ');
  }
});

test.each([
  ['a promise', "void Promise.reject(new Error('no such harbour'));", 21],
  ['a timer', "setTimeout(() => { throw new Error('no such harbour'); });", 26],
])('%s that an app leaves behind, and that fails, is told as the mistake of the app', async (_, statement, column) => {
  const { code, stderr } = await attempt((root) => {
    appendFileSync(join(root, 'apps/web.ts'), statement);
  });
  expect(stderr).toMatch(
    new RegExp(`^apps/web.ts:13:${column}  FL3001  an app left work behind, which threw: no such harbour\n`),
  );
  expect(code).toBe(2);
});

test('what an app logs keeps out of the answer', async () => {
  const logging = replace('apps/web.ts', 'build(app) {', "build(app) {\n    console.log('noise');");
  const { code, stdout, stderr } = await attempt(logging, '--format', 'json');
  expect([code, stderr]).toEqual([0, 'noise\n']);
  expect(JSON.parse(stdout)).toMatchObject({ written: [] });
});

function toldOf({ code, place }: ToldError): string {
  return place ? `${code} ${place.file}:${place.line}:${place.column}` : code;
}

test('the small workspace itself is fine', async () => {
  expect(await attempt(() => undefined)).toMatchObject({ code: 0, stderr: '', touched: [] });
});

test.each([...FAULTS, MANY_FAULTS])('$name: exit 2, dist/ untouched, told as text and as data', async (fault) => {
  const [text, json] = await Promise.all([attempt(fault.plant), attempt(fault.plant, '--format', 'json')]);
  const { errors } = JSON.parse(json.stdout) as { readonly errors: readonly ToldError[] };
  expect(errors.map(toldOf)).toEqual(fault.told);
  expect({ ...json, stdout: '' }).toEqual({ code: 2, stdout: '', stderr: '', touched: [] });
  expect({ ...text, stderr: '' }).toEqual({ code: 2, stdout: '', stderr: '', touched: [] });
  for (const { code, message, place, fix } of errors) {
    const where = place ? `${place.file}:${place.line}:${place.column}  ` : '';
    expect(text.stderr).toContain(`${where}${code}  ${message}\n`);
    expect(fix).not.toBeNull();
    expect(text.stderr).toContain(`\n   fix: ${fix ?? ''}\n`);
  }
});
