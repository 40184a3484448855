import { join } from 'node:path';
import { diffCommand } from '../../lib/cli/commands/diff';
import type { UserError } from '../../lib/errors/user-error';
import { reviewSchema } from '../../lib/review/report/json/review-schema';
import { errorsOf } from '../errors/errors-of';
import { describeGit, ENV, TempRepository } from '../workspace/git/temp-repository';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIo } from './memory-io';

const FLEET = {
  'environments/fleet.yaml': `fleet: boutique
gitops: { agent: argocd, repository: https://git.example.com/fleet.git }
`,
  'environments/prod.yaml': `environment: prod
tier: production
clusters:
  eu-1: { region: here, kubernetes: "1.34" }
  us-1: { region: there, kubernetes: "1.34" }
`,
  'apps/_none.ts': '',
};

const deployment = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "${image}" }] }
`;

const config = (name: string): string => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: shop }
`;

/** What two clusters run, below a folder. */
function fleetIn(folder: string, image: string, more: Readonly<Record<string, string>> = {}) {
  const files = { 'prod/eu-1/web/deployment.web.yaml': image, 'prod/us-1/web/deployment.web.yaml': image };
  return Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(Object.entries(files).map(([path, tag]) => [path, deployment(tag)])),
      ...more,
    }).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

async function diff(
  root: string,
  ...argv: readonly string[]
): Promise<MemoryIo & { readonly code: number | undefined }> {
  const io = memoryIo({ cwd: root, env: ENV });
  const codes: number[] = [];
  await diffCommand(io, (code) => codes.push(code)).parseAsync([...argv], { from: 'user' });
  return { ...io, code: codes[0] };
}

/** The user errors that a run ends with. */
async function wrong(run: Promise<unknown>): Promise<readonly UserError[]> {
  const outcome: unknown = await run.catch((error: unknown) => error);
  return errorsOf(() => {
    throw outcome;
  });
}

function workspace(more: Readonly<Record<string, string>> = {}, fleet = ''): string {
  return folderWith({
    ...FLEET,
    'environments/fleet.yaml': FLEET['environments/fleet.yaml'] + fleet,
    ...fleetIn('old', 'web:v1', more),
    ...fleetIn('dist', 'web:v2'),
  });
}

test('a change of both clusters is one entry', async () => {
  const { code, stdout, stderr } = await diff(workspace(), '--base', './old');
  expect([code, stderr.text]).toEqual([0, '']);
  expect(stdout.text).toMatch(/^old\/ → dist\/\n\nrestarts {2}changes Deployment\/web in both clusters\n/);
  expect(stdout.text).toContain('.image: web:v1 → v2\n');
  expect(stdout.text).toMatch(/\n1 change to 2 objects: 1 restarts\n$/);
});

test('nothing changes between a folder and itself', async () => {
  const { code, stdout } = await diff(workspace(), '--base', './dist', '--head', './dist', '--fail-on', 'harmless');
  expect([code, stdout.text]).toEqual([0, 'dist/ → dist/\n\nnothing changes\n']);
});

test.each([
  ['text', /^old\//],
  ['markdown', /^<!-- fairlead-review -->\n/],
  ['html', /^<!doctype html>\n/],
  ['json', /^\{\n {2}"version": 1,/],
])('--format %s answers on standard output alone', async (format, start) => {
  const { code, stdout, stderr } = await diff(workspace(), '--base', './old', '--format', format);
  expect([code, stderr.text]).toEqual([0, '']);
  expect(stdout.text).toMatch(start);
  if (format === 'json') expect(() => reviewSchema.parse(JSON.parse(stdout.text))).not.toThrow();
});

describe('the answer is no', () => {
  test.each([
    ['harmless', 1],
    ['restarts', 1],
    ['outage', 0],
    ['data', 0],
  ])('--fail-on %s where pods roll: exit %d', async (risk, expected) => {
    const { code, stderr } = await diff(workspace(), '--base', './old', '--fail-on', risk);
    expect(code).toBe(expected);
    expect(stderr.text).toBe(
      expected === 1 ? `failed: there is a change of risk restarts, and ${risk} or worse is not allowed\n` : '',
    );
  });

  test('review.failOn of the fleet holds unless the command line says otherwise', async () => {
    const root = workspace({}, 'review: { failOn: restarts }\n');
    expect((await diff(root, '--base', './old')).code).toBe(1);
    expect((await diff(root, '--base', './old', '--fail-on', 'data')).code).toBe(0);
  });

  test('a budget is exceeded', async () => {
    const gone = Object.fromEntries(['a', 'b'].map((name) => [`prod/eu-1/web/configmap.${name}.yaml`, config(name)]));
    const root = workspace(gone, 'review: { budgets: { pruned: 1 } }\n');
    const { code, stdout, stderr } = await diff(root, '--base', './old');
    expect([code, stderr.text]).toEqual([1, 'failed: 1 budget exceeded\n']);
    expect(stdout.text).toContain('exceeded  prod/eu-1: agents delete 2 of 3 objects, at most 1 may go\n');
  });
});

describe('narrowed', () => {
  test('what is not selected is taken as it is after the change', async () => {
    const root = workspace({ 'prod/eu-1/web/configmap.a.yaml': config('a') });
    const { stdout } = await diff(root, '--base', './old', '--cluster', 'us-1');
    expect(stdout.text).toContain('restarts  changes Deployment/web in prod/us-1\n');
    expect(stdout.text).not.toContain('ConfigMap');
    expect(stdout.text).toMatch(/\n1 change to 1 object: 1 restarts\n$/);
  });

  test.each([
    ['--app', 'wbe', 'did you mean "web"?'],
    ['--environment', 'qa', 'name one of prod'],
    ['--cluster', 'eu-2', 'did you mean "eu-1"?'],
  ])('%s %s is on neither side', async (option, name, fix) => {
    const errors = await wrong(diff(workspace(), '--base', './old', option, name));
    expect(errors.map((error) => [error.code, error.fix])).toEqual([['FL2004', fix]]);
  });
});

test.each<[string, readonly string[], string]>([
  ['a folder that there is not', ['--base', './none'], 'FL1001'],
  ['a risk that there is not', ['--fail-on', 'outrage'], 'FL9001'],
  ['a format that there is not', ['--format', 'yaml'], 'FL9001'],
  ['a side that names nothing', ['--base', 'synth:'], 'FL9001'],
])('a question that is wrong: %s', async (_, argv, code) => {
  const errors = await wrong(diff(workspace(), ...argv));
  expect(errors.map((error) => error.code)).toEqual([code]);
});

test('dist/ is called so wherever the question is asked', async () => {
  const { stdout } = await diff(join(workspace(), 'dist/prod'), '--base', '../../old');
  expect(stdout.text).toMatch(/^\.\.\/\.\.\/old\/ → dist\/\n/);
});

describeGit('with git', () => {
  test('the default is dist/ as it stands against the commit where HEAD left the main branch', async () => {
    const repository = new TempRepository({ ...FLEET, ...fleetIn('dist', 'web:v1') });
    repository.git('switch', '-q', '-c', 'topic');
    repository.write({ 'dist/prod/eu-1/web/deployment.web.yaml': deployment('web:v2') });
    expect((await diff(repository.root)).stdout.text).toContain('restarts  changes Deployment/web in prod/eu-1\n');
    const fresh = await diff(repository.root, '--base', 'main', '--head', 'synth');
    expect(fresh.stdout.text).toMatch(/^main \([\da-f]{7}\) → a fresh synth\n/);
    const both = await diff(repository.root, '--base', 'synth:main', '--head', 'synth');
    expect(both.stdout.text).toMatch(/^a synth of main \([\da-f]{7}\) → a fresh synth\n\nnothing changes\n$/);
  });

  test('sources of a commit that cannot be rendered are told with the commit', async () => {
    const repository = new TempRepository({ ...FLEET, 'environments/fleet.yaml': 'fleet: 1\n' });
    repository.write(FLEET);
    const [first] = await wrong(diff(repository.root, '--base', 'synth:main', '--head', 'synth'));
    expect(first?.message).toMatch(/^environments\/fleet\.yaml:1:\d+ of main \([\da-f]{7}\): /);
    expect(first?.place).toBeUndefined();
  });
});
