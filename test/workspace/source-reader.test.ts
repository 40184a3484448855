import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceReader } from '../../lib/workspace/source-reader';
import { tempFolder } from './temp-folder';

const root = tempFolder({ 'environments/dev.yaml': '\ufeffa: 1\n', 'environments/binary.yaml': Buffer.from([0xff]) });

test('reads a file of the workspace once', () => {
  const read = sourceReader(root);
  expect(read('environments/dev.yaml')).toEqual(['a: 1', '']);
  writeFileSync(join(root, 'environments/dev.yaml'), 'b: 2\n');
  expect(read('environments/dev.yaml')).toEqual(['a: 1', '']);
});

test.each([['missing.yaml'], ['environments'], ['environments/binary.yaml'], ['../x'], ['/etc/hostname'], ['']])(
  'answers nothing for %j',
  (file) => {
    expect(sourceReader(root)(file)).toBeUndefined();
  },
);
