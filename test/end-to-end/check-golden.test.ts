import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, REPOSITORY } from './command';

/** What `fairlead check` says of a folder that others wrote, with about a dozen faults in it, as a person reads it. */
const GOLDEN = join(REPOSITORY, 'test/golden/check');
const RENEW = process.env.RENEW_GOLDEN !== undefined;

jest.setTimeout(60_000);

test('the faults of a folder of others read as the golden text', async () => {
  // A folder of its own, since the repository is a workspace, whose policies would hold.
  const cwd = tempFolder({});
  cpSync(join(GOLDEN, 'manifests'), join(cwd, 'manifests'), { recursive: true });
  const { code, stdout, stderr } = await fairlead(['check', 'manifests'], { cwd });
  const golden = join(GOLDEN, 'findings.txt');
  if (RENEW) writeFileSync(golden, stdout);
  expect(stdout).toBe(readFileSync(golden, 'utf8'));
  expect(stderr).toBe('note: 1 document in manifests/chart/values.yaml without kind and metadata, left out\n');
  expect(code).toBe(1);
});
