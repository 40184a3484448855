import { main } from '../../lib/cli/main';
import { folderWith } from './folder-with';
import { memoryIo } from './memory-io';

const VERBS = ['synth', 'list', 'schema', 'completion', 'help'];

describe('help and version answer on standard output', () => {
  test.each([[['--help']], [['help']], [['-h']]])('%j shows all verbs but the hidden one', async (argv) => {
    const io = memoryIo();
    expect(await main(argv, io)).toBe(0);
    expect(io.stdout.text).toMatch(/^Usage: fairlead /);
    for (const verb of VERBS) expect(io.stdout.text).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
    expect(io.stdout.text).not.toMatch(/^ {2}complete\b/m);
    expect(io.stderr.text).toBe('');
  });

  test.each(VERBS)('of %s is the same by verb and by option', async (verb) => {
    const [asVerb, asOption] = [memoryIo(), memoryIo()];
    expect(await main(['help', verb], asVerb)).toBe(0);
    expect(await main([verb, '--help'], asOption)).toBe(0);
    expect(asVerb.stdout.text).toBe(asOption.stdout.text);
    expect(asVerb.stdout.text).toContain(`Usage: fairlead ${verb}`);
    expect(asVerb.stdout.text.includes('Examples:')).toBe(verb !== 'help');
  });

  test.each([[['--version']], [['-V']]])('%j is the version of the package', async (argv) => {
    const io = memoryIo();
    expect(await main(argv, io)).toBe(0);
    expect(io.stdout.text).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('no verb at all is a mistake, and shows the help on standard error', async () => {
    const io = memoryIo();
    expect(await main([], io)).toBe(2);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toMatch(/^Usage: fairlead /);
  });

  test('a help text is as wide as the terminal', async () => {
    const widest = async (columns: number): Promise<number> => {
      const io = memoryIo({ terminal: { columns } });
      await main(['synth', '--help'], io);
      const options = io.stdout.text.slice(io.stdout.text.indexOf('Options:'), io.stdout.text.indexOf('What a check'));
      return Math.max(...options.split('\n').map((line) => line.length));
    };
    expect(await widest(70)).toBeLessThanOrEqual(70);
    expect(await widest(200)).toBeGreaterThan(70);
  });
});

describe('a command line that is not understood', () => {
  test.each<[string[], string, string]>([
    [
      ['sinth'],
      'expected a verb (synth, check, diff, explain, promote, policy, list, schema, completion, help), found "sinth"',
      'did you mean "synth"?',
    ],
    [
      ['help', 'lst'],
      'expected a verb (synth, check, diff, explain, promote, policy, list, schema, completion, help), found "lst"',
      'did you mean "list"?',
    ],
    [
      ['frobnicate'],
      'found "frobnicate"',
      'give one of synth, check, diff, explain, promote, policy, list, schema, completion, help',
    ],
    [['synth', '--envirnoment', 'prod'], 'fairlead synth has no option --envirnoment', 'did you mean "--environment"?'],
    [['synth', '--wibblewobble'], 'fairlead synth has no option --wibblewobble', 'see fairlead synth --help'],
    [['synth', '-x'], 'fairlead synth has no option -x', 'see fairlead synth --help'],
    [['--chek'], 'fairlead has no option --chek', 'see fairlead --help'],
    [['list', '--format', 'jsn'], 'expected a format (text, json), found "jsn"', 'did you mean "json"?'],
    [['completion', 'zhs'], 'expected a shell (bash, zsh, fish), found "zhs"', 'did you mean "zsh"?'],
    [['completion'], "missing required argument 'shell'", 'see fairlead completion --help'],
    [['synth', '--out'], "option '-o, --out <dir>' argument missing", 'see fairlead synth --help'],
    [['synth', '--out', ''], '-o, --out expects a folder', 'leave the option out'],
    [['synth', 'prod'], 'fairlead synth takes no argument, found "prod"', 'see fairlead synth --help'],
    [['diff', 'main', 'dev'], 'fairlead diff takes no argument, found "main dev"', 'see fairlead diff --help'],
    [['synth', '--environment', ''], '-e, --environment expects names', 'leave the option out to select all'],
    [
      ['synth', '-a', 'web,,db'],
      '-a, --app expects names separated by commas, found "web,,db"',
      'leave the option out',
    ],
  ])('%j', async (argv, message, fix) => {
    const io = memoryIo();
    expect(await main(argv, io)).toBe(2);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toMatch(/^FL9001 {2}/);
    expect(io.stderr.text).toContain(message);
    expect(io.stderr.text).toContain(fix);
    expect(io.stderr.text).toMatch(/\n\n1 error\n$/);
  });

  test.each([
    [['synth', '--format', 'json', '--chekc']],
    [['synth', '--chekc', '--format=json']],
    [['lst', '--format', 'json']],
  ])('%j is told as JSON on standard output', async (argv) => {
    const io = memoryIo();
    expect(await main(argv, io)).toBe(2);
    expect(io.stderr.text).toBe('');
    const { errors } = JSON.parse(io.stdout.text) as { errors: object[] };
    expect(errors).toEqual([
      {
        code: 'FL9001',
        message: expect.any(String) as string,
        place: null,
        fix: expect.any(String) as string,
        related: [],
      },
    ]);
  });
});

describe('outside a workspace', () => {
  test.each(['synth', 'list', 'schema'])('%s names the folder and the fix', async (verb) => {
    const cwd = folderWith({ 'apps/web.ts': '' });
    const io = memoryIo({ cwd });
    expect(await main([verb], io)).toBe(2);
    expect(io.stderr.text).toContain(`FL1001  no environments/fleet.yaml in ${cwd}`);
    expect(io.stderr.text).toContain('fix: run fairlead inside the folder that holds apps/ and environments/');
  });
});
