import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './folder-with';

/** Tells only what is named an app's. */
const CRASH = `
  exports.tellCrash = (error, io) => (error.name === 'OfApp' ? (io.stderr.write('told'), 2) : undefined);
  exports.tellExit = (argv, io) => (io.stderr.write('ended by an app: ' + argv), 2);
`;

/** The package as it is published, with this as its `main`. */
function packageWith(main: string): string {
  const root = folderWith({
    'package.json': '{ "name": "fairlead", "version": "1.2.3" }',
    'build/cli/main.js': `exports.main = ${main};`,
    'build/cli/crash.js': CRASH,
    'lib/cli/bin.js': '',
  });
  const bin = join(root, 'lib/cli/bin.js');
  copyFileSync(join(__dirname, '../../lib/cli/bin.js'), bin);
  return bin;
}

test('hands over the words after the program, and exits with the code it is answered', () => {
  const bin = packageWith('async (argv, io) => { io.stdout.write(JSON.stringify(argv)); return 1; }');
  const { status, stdout } = spawnSync(process.execPath, [bin, 'synth', '--check'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '["synth","--check"]']);
});

test.each([
  ['a rejection', "async () => { throw new Error('left the harbour'); }", /^Error: left the harbour\n +at /],
  [
    'an exception of a callback',
    "async () => { setTimeout(() => { throw new TypeError('left'); }); }",
    /^TypeError: left\n +at /,
  ],
  ['something thrown that is no Error', "async () => { setTimeout(() => { throw 'left'; }); }", /^left\n/],
])('%s is a bug: exit code 70, the stack and where to report it', (_, main, report) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [packageWith(main)], { encoding: 'utf8' });
  const [, told = ''] = stderr.split('fairlead: a bug in fairlead, please report it: ');
  expect([status, stdout]).toEqual([70, '']);
  expect(told).toMatch(report);
  expect(told).toContain('fairlead 1.2.3, node v');
});

test.each([
  [
    'an exception that an app is to blame for is told as such',
    "async () => { setTimeout(() => { throw Object.assign(new Error(), { name: 'OfApp' }); }); return 0; }",
    [2, '', 'told'],
  ],
  ['an end before the answer is no success', 'async () => process.exit(0)', [2, '', 'ended by an app: synth']],
  [
    'an end after the answer, or another exit code, changes nothing',
    'async () => { setTimeout(() => process.exit(0)); process.exitCode = 3; return 1; }',
    [1, '', ''],
  ],
  [
    'what apps log keeps out of the answer',
    "async (_, io) => { console.log('a'); console.info('b'); console.table([]); io.stdout.write('{}'); return 0; }",
    [0, '{}', expect.stringMatching(/^a\nb\n/)],
  ],
])('%s', (_, main, answer) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [packageWith(main), 'synth'], { encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual(answer);
});

test('a reader that stops early is no error, and the work is still done', async () => {
  const child = spawn(process.execPath, [
    packageWith(`async (_, io) => {
      for (let line = 0; line < 5000; line += 1) {
        io.stdout.write('x'.repeat(100) + '\\n');
        if (line % 100 === 0) await new Promise((done) => setImmediate(done));
      }
      io.stderr.write('done');
      return 1;
    }`),
  ]);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  expect([code, stderr]).toEqual([1, 'done']);
});

test('an interrupt ends a run at once, even one that never yields', async () => {
  const child = spawn(process.execPath, [packageWith("async (_, io) => { io.stdout.write('busy'); for (;;); }")]);
  child.stdout.once('data', () => child.kill('SIGINT'));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect([code, signal]).toEqual([null, 'SIGINT']);
});
