import { fairlead } from '../end-to-end/command';
import { ROOT } from './fleet';

jest.setTimeout(60_000);

test('the dist/ that is committed is what the sources give', async () => {
  const { code, stdout, stderr } = await fairlead(['synth', '--check'], { cwd: ROOT });
  expect([code, stdout, stderr]).toEqual([0, 'dist/ is up to date\n', '']);
});
