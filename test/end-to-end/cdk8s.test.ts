import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, REPOSITORY, run } from './command';
import { footprint, textsIn, touched } from './footprint';

jest.setTimeout(60_000);

test('npx cdk8s synth gives the bytes of npx fairlead synth, and touches no other folder', async () => {
  const folder = tempFolder({});
  const [cdk8s, own, dist] = [join(folder, 'cdk8s'), join(folder, 'fairlead'), join(REPOSITORY, 'dist')];
  const before = footprint(dist);
  const command = [process.execPath, join(REPOSITORY, 'node_modules/.bin/cdk8s'), 'synth', '--output', cdk8s];
  const answers = [
    await run(command, { cwd: REPOSITORY }),
    await fairlead(['synth', '--out', own], { cwd: REPOSITORY }),
  ];
  expect(answers.map(({ code }) => code)).toEqual([0, 0]);
  expect(textsIn(cdk8s)).toEqual(textsIn(own));
  expect(touched(before, footprint(dist))).toEqual([]);
});
