import { spawnSync } from 'node:child_process';
import { main } from '../../lib/cli/main';
import { folderWith } from './folder-with';
import { memoryIo } from './memory-io';

const workspace = folderWith({
  'environments/fleet.yaml': 'fleet: boutique\n',
  'environments/dev.yaml': 'clusters: { local: { region: here } }\n',
  'environments/prod.yaml': 'clusters:\n  eu-1: {}\n  us-1: {}\napps: { checkout: { replicas: six } }\n',
  'environments/broken.yaml': 'clusters: { edge: { region: \n\t',
  'environments/odd.yaml': 'clusters: none\n',
  'environments/empty.yaml': '',
  'apps/checkout.ts': 'throw new Error("not to be loaded");',
  'apps/cart/index.ts': '',
  'apps/shared/labels.ts': '',
  'apps/.hidden.ts': '',
  'apps/README.md': '',
});

async function complete(words: readonly string[], cwd = workspace): Promise<readonly string[]> {
  const io = memoryIo({ cwd });
  expect(await main(['complete', '--', ...words], io)).toBe(0);
  expect(io.stderr.text).toBe('');
  return io.stdout.text.split('\n').slice(0, -1);
}

async function values(words: readonly string[], cwd = workspace): Promise<readonly (string | undefined)[]> {
  return (await complete(words, cwd)).map((line) => line.split('\t')[0]);
}

const VERBS = ['synth', 'check', 'diff', 'explain', 'promote', 'policy', 'list', 'schema', 'completion', 'help'];
const SYNTH = ['--environment', '--cluster', '--app', '--out', '--check', '--format', '--help'];

describe('what may stand at the cursor', () => {
  test.each<[string[], string[]]>([
    [[''], VERBS],
    [['s'], ['synth', 'schema']],
    [['--'], ['--version', '--help']],
    [['complet'], ['completion']],
    [['synth', ''], SYNTH],
    [['synth', '--check', '--'], SYNTH],
    [
      ['synth', '--c'],
      ['--cluster', '--check'],
    ],
    [['synth', 'x'], []],
    [['schema', '--o'], ['--out']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['completion', 'bash', ''], ['--help']],
    [['help', 'li'], ['list']],
    [
      ['synth', '--format', ''],
      ['text', 'json'],
    ],
    [['synth', '--format=j'], ['--format=json']],
    [['synth', '--format', '=', 'j'], ['json']],
    [
      ['synth', '--format', '='],
      ['text', 'json'],
    ],
    [
      ['synth', '--environment', ''],
      ['broken', 'dev', 'empty', 'odd', 'prod'],
    ],
    [['synth', '-e', 'p'], ['prod']],
    [
      ['synth', '-e', 'prod,'],
      ['prod,broken', 'prod,dev', 'prod,empty', 'prod,odd'],
    ],
    [['synth', '--environment=prod,d'], ['--environment=prod,dev']],
    [
      ['list', '--cluster', ''],
      ['edge', 'local', 'eu-1', 'us-1'],
    ],
    [
      ['list', '-e', 'prod', '--app', ''],
      ['cart', 'checkout'],
    ],
    [['synth', '--out', ''], []],
    [['diff', '--fail-on', 'ex'], ['exposes']],
    [
      ['diff', '--format', ''],
      ['text', 'markdown', 'json', 'html'],
    ],
    [['diff', '--base', ''], []],
    [['promote', 'd'], ['dev']],
    [['promote', 'dev', 'p'], ['prod']],
    [
      ['promote', '--check', 'dev', 'prod', ''],
      ['cart', 'checkout'],
    ],
    [['promote', 'dev', 'prod', 'cart', 'ch'], ['checkout']],
    [['nonsense', '--what', ''], VERBS],
    [[], VERBS],
  ])('%j', async (words, expected) => {
    expect(await values(words)).toEqual(expected);
  });

  test('verbs and options come with what they do', async () => {
    expect(await complete(['synth', '--che'])).toEqual([expect.stringMatching(/^--check\twrite nothing/)]);
    expect(await complete(['li'])).toEqual([expect.stringMatching(/^list\tshow /)]);
  });

  test('outside a workspace there are no names, and no errors', async () => {
    expect(await values(['synth', '--app', ''], folderWith({}))).toEqual([]);
  });
});

describe('the scripts', () => {
  test.each(['bash', 'zsh', 'fish'])('%s asks fairlead', async (shell) => {
    const io = memoryIo();
    expect(await main(['completion', shell], io)).toBe(0);
    expect(io.stdout.text).toMatch(/ complete -- /);
    expect(io.stdout.text).not.toContain('undefined');
  });

  const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

  (hasBash ? test : test.skip)('bash hands over the words up to the cursor, and offers the answers', async () => {
    const io = memoryIo();
    await main(['completion', 'bash'], io);
    const session = `
      fairlead() { printf 'asked:%s\\tnothing but a note * here\\n' "$@"; echo 'not an answer' >&2; }
      ${io.stdout.text}
      COMP_WORDS=(fairlead synth --environment 'a b' --check) COMP_CWORD=3
      _fairlead fairlead 'a b' --environment
      printf '%s\\n' "\${COMPREPLY[@]}"
      complete -p fairlead`;
    const { stdout, stderr } = spawnSync('bash', ['-c', session], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'asked:complete',
      'asked:--',
      'asked:synth',
      'asked:--environment',
      'asked:a b',
      'complete -o default -F _fairlead fairlead',
      '',
    ]);
  });
});
