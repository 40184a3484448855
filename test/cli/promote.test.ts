import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { promoteCommand, type History } from '../../lib/cli/commands/promote';
import type { ExitCode } from '../../lib/cli/exit-code';
import { markApp } from '../../lib/workspace/app-definition';
import { errorsOf, told } from '../errors/errors-of';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIo } from './memory-io';

jest.mock('../../lib/workspace/apps/load-module', () => ({
  loadTypeScript: (file: string) => ({ default: web(file) }),
}));

function web(path: string) {
  return markApp({
    name: 'web',
    owner: 'me',
    namespace: undefined,
    podSecurity: 'restricted',
    settings: z.object({ image: z.string() }),
    tierDefaults: {},
    exemptions: [],
    build: () => undefined,
    definedAt: { path, line: 1, column: 1 },
  });
}

const environment = (name: string, tier: string, image: string): string => `environment: ${name}
tier: ${tier}
clusters: { eu-1: { region: here, kubernetes: "1.34" } }
apps:
  web: { image: "web:${image}" } # ${name}
`;

const FILES = {
  'environments/fleet.yaml': `fleet: boutique
gitops: { agent: argocd, repository: https://git.example.com/fleet.git }
promotion: { order: [dev, staging, prod] }
`,
  'environments/dev.yaml': environment('dev', 'development', 'v3'),
  'environments/staging.yaml': environment('staging', 'staging', 'v2'),
  'environments/prod.yaml': environment('prod', 'production', 'v1'),
  'apps/web.ts': '',
};

/** Both environments ran the versions of today before, each with a newer one on its way. */
const HISTORY: History = (_, file) => ({
  versions: [{ commit: 'c1', text: FILES[file as keyof typeof FILES].replace(/v\d/, 'v1') }],
});

function promote(
  root: string,
  argv: readonly string[],
  history: History = () => ({ versions: [] }),
): MemoryIo & { code?: ExitCode } {
  const io = memoryIo({ cwd: root });
  const codes: ExitCode[] = [];
  promoteCommand(io, (code) => codes.push(code), history).parse([...argv], { from: 'user' });
  expect(codes).toHaveLength(1);
  return { ...io, ...(codes[0] !== undefined && { code: codes[0] }) };
}

function prodOf(root: string): string {
  return readFileSync(join(root, 'environments/prod.yaml'), 'utf8');
}

test('writes the file, tells what changed, and has nothing to do a second time', () => {
  const root = folderWith(FILES);
  const first = promote(root, ['staging', 'prod']);
  expect([first.code, first.stdout.text, first.stderr.text]).toEqual([
    0,
    'web image: v1 -> v2 (major)\nenvironments/prod.yaml: 1 value changed\n',
    '',
  ]);
  expect(prodOf(root)).toBe(FILES['environments/prod.yaml'].replace('v1', 'v2'));
  const second = promote(root, ['staging', 'prod', 'web']);
  expect([second.code, second.stdout.text]).toEqual([0, 'prod has all that staging has\n']);
});

test('a byte order mark stays', () => {
  const root = folderWith({ ...FILES, 'environments/prod.yaml': `\ufeff${FILES['environments/prod.yaml']}` });
  promote(root, ['staging', 'prod']);
  expect(prodOf(root)).toBe(`\ufeff${FILES['environments/prod.yaml'].replace('v1', 'v2')}`);
});

test('what is in the way is told with its place, and nothing is written', () => {
  const prod = FILES['environments/prod.yaml']
    .replace('"web:v1"', '*it')
    .replace('apps:', 'settings: { image: &it "web:v1" }\napps:');
  const root = folderWith({ ...FILES, 'environments/prod.yaml': prod });
  const { code, stdout, stderr } = promote(root, ['staging', 'prod']);
  expect([code, stdout.text, prodOf(root)]).toEqual([
    1,
    'web image: v1 -> v2 (major)\nenvironments/prod.yaml: nothing was written\n',
    prod,
  ]);
  expect(stderr.text).toContain(
    'environments/prod.yaml:4:13  error  promotion/anchor\n    4 | settings: { image: &it "web:v1" }\n',
  );
});

test.each(['json', 'markdown'])('as %s, nothing stands beside it', (format) => {
  const root = folderWith(FILES);
  const { code, stdout, stderr } = promote(root, ['dev', 'prod', '--format', format]);
  expect([code, stderr.text]).toEqual([0, '']);
  if (format === 'json') expect(JSON.parse(stdout.text)).toMatchObject({ version: 1, changes: [{ before: 'web:v1' }] });
  else expect(stdout.text).toContain('| web | `image` | `v1` | `v3` | **major** |');
});

describe('--check', () => {
  test('goes through the order of the fleet, with the history of each file', () => {
    const root = folderWith(FILES);
    const open = promote(root, ['--check']);
    expect([open.code, open.stdout.text]).toEqual([
      1,
      'staging runs what dev has not run: 0 proven, 1 not proven\nprod runs what staging has not run: 0 proven, 1 not proven\n',
    ]);
    expect(open.stderr.text).toContain('environments/prod.yaml:5:17  error  promotion/never-ran\n');
    const proven = promote(root, ['--check', '--format', 'json'], HISTORY);
    expect(JSON.parse(proven.stdout.text)).toMatchObject({
      checked: [
        { from: 'dev', to: 'staging', proofs: [] },
        { from: 'staging', to: 'prod', proofs: [{ by: { commit: 'c1' } }] },
      ],
    });
    expect(prodOf(root)).toBe(FILES['environments/prod.yaml']);
  });

  test('takes one route, and is fine once it was promoted', () => {
    const root = folderWith(FILES);
    promote(root, ['staging', 'prod']);
    const { code, stdout } = promote(root, ['--check', 'staging', 'prod', '--format', 'markdown']);
    expect([code, stdout.text]).toEqual([0, expect.stringContaining('prod runs only what staging has run')]);
  });
});

test.each<[string, readonly string[], string]>([
  ['no name', [], 'FL9001'],
  ['one name', ['staging'], 'FL9001'],
  ['one name to check', ['--check', 'staging'], 'FL9001'],
  ['an environment that there is not', ['staging', 'prd'], 'FL2004'],
  ['an environment to check that there is not', ['--check', 'stging', 'prod'], 'FL2004'],
  ['an app that there is not', ['staging', 'prod', 'wbe'], 'FL2004'],
])('a question that is wrong: %s', (_, argv, code) => {
  const root = folderWith(FILES);
  expect(errorsOf(() => promote(root, argv)).map(told)).toEqual([code]);
});

test('without an order --check needs names', () => {
  const root = folderWith(FILES);
  writeFileSync(join(root, 'environments/fleet.yaml'), FILES['environments/fleet.yaml'].replace(/promotion.*/, ''));
  expect(errorsOf(() => promote(root, ['--check'])).map(told)).toEqual(['FL9001']);
});
