import { join } from 'node:path';
import { tellCrash, tellExit } from '../../lib/cli/crash';
import { UserError } from '../../lib/errors/user-error';
import { memoryIo } from './memory-io';

const OURS = join(__dirname, '../../lib/synth/synth.ts');

describe('an exception that nobody caught', () => {
  test('from code of a user is a mistake, told with its place on standard error', () => {
    const io = memoryIo();
    expect(tellCrash(new Error('no luck\nand more'), io)).toBe(2);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toMatch(/crash\.test\.ts:\d+:\d+ {2}FL3001 {2}an app left work .* no luck\n/);
  });

  test('that is no error is a mistake too, since nothing of ours throws such', () => {
    const io = memoryIo();
    expect(tellCrash('no luck', io)).toBe(2);
    expect(io.stderr.text).toMatch(/^FL3001 {2}an app left work .* no luck\n/);
  });

  test('that is a user error is told as it is', () => {
    const io = memoryIo();
    expect(tellCrash(new UserError('FL3003', { message: 'too long' }), io)).toBe(2);
    expect(io.stderr.text).toMatch(/^FL3003 {2}too long\n/);
  });

  test.each<[string, unknown]>([
    ['from our own code', Object.assign(new Error(), { stack: `Error: ours\n    at synth (${OURS}:3:1)` })],
    ['with a stack that is none', Object.assign(new Error(), { stack: 7 })],
  ])('%s is a bug, and not told here', (_, thrown) => {
    const io = memoryIo();
    expect([tellCrash(thrown, io), io.stderr.text]).toEqual([undefined, '']);
  });
});

test('an app that ends the process is told with its place, as JSON where that is asked for', () => {
  const io = memoryIo();
  expect(tellExit(['synth', '--format', 'json'], io)).toBe(2);
  const { errors } = JSON.parse(io.stdout.text) as { readonly errors: readonly object[] };
  expect(errors).toMatchObject([{ code: 'FL3001', place: { file: expect.stringContaining('crash.test.ts') } }]);
});
