import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, REPOSITORY } from './command';

jest.setTimeout(120_000);

/** The reference fleet as it was when its cart ran an older image in prod. */
function olderDist(): string {
  const older = join(tempFolder({}), 'dist');
  cpSync(join(REPOSITORY, 'dist'), older, { recursive: true });
  for (const cluster of ['eu-1', 'us-1', 'ap-1']) {
    const file = join(older, 'prod', cluster, 'cart/deployment.cart.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('v0.10.4', 'v0.10.3'));
  }
  return older;
}

test('the page tells the line that set a changed field, and of others the construct that made them', async () => {
  const lines = readFileSync(join(REPOSITORY, 'environments/prod.yaml'), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes('cartservice:')) + 1;
  const own = await fairlead(['diff', '--base', olderDist(), '--format', 'html'], { cwd: REPOSITORY });
  expect([own.code, own.stderr]).toEqual([0, '']);
  expect(own.stdout).toContain(`environments/prod.yaml:${line}:`);
  expect(own.stdout).toContain('made by the construct');
  const others = ['diff', '--base', olderDist(), '--head', join(REPOSITORY, 'dist'), '--format', 'html'];
  expect((await fairlead(others, { cwd: REPOSITORY })).stdout).not.toContain(`environments/prod.yaml:${line}:`);
});
