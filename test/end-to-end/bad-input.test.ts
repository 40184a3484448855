import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead } from './command';
import { FAULTS, MANY_FAULTS, type Plant } from './faults';
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
