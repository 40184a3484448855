import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fairlead } from './command';
import { footprint, textsIn, touched } from './footprint';
import { copyOfMiniature } from './miniature';

jest.setTimeout(60_000);

/** Runs a command on a workspace; answers the files of `dist/` that it touched, and what it said. */
async function change(
  root: string,
  ...argv: readonly string[]
): Promise<{ touched: readonly string[]; stderr: string }> {
  const dist = join(root, 'dist');
  const before = footprint(dist);
  const { code, stderr } = await fairlead(argv, { cwd: root });
  expect([code, unlistedFiles(dist)]).toEqual([0, []]);
  return { touched: touched(before, footprint(dist)), stderr };
}

/** The files that the index lists and that are not there, and those that it does not list with their hash. */
function unlistedFiles(dist: string): readonly string[] {
  const { 'index.json': text = '', ...files } = textsIn(dist);
  const { bundles } = JSON.parse(text) as { readonly bundles: Record<string, Record<string, string>> };
  const listed: Record<string, string> = Object.assign({}, ...Object.values(bundles));
  return [...new Set([...Object.keys(files), ...Object.keys(listed)])].filter((path) => {
    const file = files[path];
    const isByHand = path.endsWith('.md');
    return !isByHand && (file === undefined || createHash('sha256').update(file).digest('hex') !== listed[path]);
  });
}

function edit(root: string, file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

describe('when everything changes', () => {
  let root: string;

  /** Other registries for all images, another repository for all agents. */
  beforeEach(() => {
    root = copyOfMiniature();
    edit(root, 'environments/fleet.yaml', /registry\.example/, 'images.example');
    edit(root, 'environments/fleet.yaml', /miniature\.git/, 'moved.git');
    edit(root, 'environments/prod.yaml', /registry\.eu/, 'images.eu');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['an environment', ['--environment', 'dev'], /^(dev\/|gitops\/\w+\/dev\/)/],
    ['a cluster', ['--cluster', 'us-1'], /^(prod\/us-1\/|gitops\/flux\/prod\/us-1\/)/],
    ['an app', ['--app', 'report'], /^prod\/eu-1\/report\//],
  ])('a run narrowed to %s touches nothing else, and a full run the rest', async (_, selectors, selected) => {
    const narrowed = await change(root, 'synth', ...selectors);
    const whole = await change(root, 'synth');
    const rest = narrowed.touched.filter((path) => path !== 'index.json');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.filter((path) => !selected.test(path))).toEqual([]);
    expect(whole.touched.filter((path) => selected.test(path))).toEqual([]);
    expect(whole.touched).toContain('index.json');
    expect(await change(root, 'synth')).toEqual({ touched: [], stderr: '' });
  });
});

test('an app that leaves an environment takes its files along, and nothing else', async () => {
  const root = copyOfMiniature();
  writeFileSync(join(root, 'dist/prod/eu-1/report/NOTES.md'), 'by hand\n');
  edit(root, 'environments/prod.yaml', / {2}report:\n(?: {4}.*\n)*/, '');
  const files = Object.keys(textsIn(join(root, 'dist')));
  const { stderr } = await change(root, 'synth');
  const left = new Set(Object.keys(textsIn(join(root, 'dist'))));
  const gone = files.filter((path) => !left.has(path));
  expect(gone).toEqual(
    files.filter((path) => /^(prod\/eu-1\/report|gitops\/.*\.report)/.test(path) && !path.endsWith('.md')),
  );
  expect(stderr).toBe('note: dist/prod/eu-1/report/NOTES.md was not written by fairlead; left alone\n');
  expect(left).toContain('prod/eu-1/report/NOTES.md');
});
