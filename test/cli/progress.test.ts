import { withProgress } from '../../lib/cli/progress';
import { memoryIo, type MemoryIoOptions } from './memory-io';

const TERMINAL = { columns: 80 };

function run(options: MemoryIoOptions, format: 'text' | 'json'): { answer: number; drawn: string } {
  const io = memoryIo(options);
  const answer = withProgress(io, format, (onProgress) => {
    onProgress(1, 2);
    onProgress(2, 2);
    return 42;
  });
  expect(io.stdout.text).toBe('');
  return { answer, drawn: io.stderr.text };
}

test('a terminal sees the bar, and then an empty line', () => {
  const { answer, drawn } = run({ terminal: TERMINAL }, 'text');
  expect(answer).toBe(42);
  expect(drawn).toContain('1/2 bundles');
  const escape = String.fromCharCode(27);
  expect(drawn.slice(drawn.lastIndexOf('bundles'))).toContain(`${escape}[1G${escape}[2K`);
  // A line whose wrapping was switched off would stay so after a run that was cut short.
  expect(drawn).not.toContain(`${escape}[?7l`);
});

test.each<[string, MemoryIoOptions, 'text' | 'json']>([
  ['a pipe', {}, 'text'],
  ['a CI', { terminal: TERMINAL, env: { CI: 'true' } }, 'text'],
  ['a machine', { terminal: TERMINAL }, 'json'],
])('%s sees nothing', (_, options, format) => {
  expect(run(options, format)).toEqual({ answer: 42, drawn: '' });
});

test('the bar is gone before an error is told, and signals are left alone', () => {
  const before = process.listenerCount('SIGINT');
  const io = memoryIo({ terminal: TERMINAL });
  expect(() =>
    withProgress(io, 'text', (onProgress) => {
      onProgress(1, 2);
      expect(process.listenerCount('SIGINT')).toBe(before);
      throw new Error('aground');
    }),
  ).toThrow('aground');
  expect(io.stderr.text.endsWith('bundles')).toBe(false);
});
