import * as fs from 'node:fs';
import { join } from 'node:path';
import { compareOutput } from '../../lib/output/compare-output';
import { writeOutput } from '../../lib/output/write-output';
import { failingDisk, watchedDisk } from './interrupted-disk';
import { afterRequest, before, contents, dead, fill, inFolder, makeBefore, request } from './trees';

const readOnly = watchedDisk((_, name) => {
  throw new Error(`${name} writes`);
});

test('tells what writing would do, and writes nothing', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    expect(compareOutput(afterRequest(dist), readOnly)).toEqual({
      added: ['dev/one/cart/added.yaml'],
      changed: ['dev/one/shop/changed.yaml', 'index.json'],
      removed: ['dev/one/shop/removed.yaml'],
      foreign: ['README.md', 'dev/one/link'],
    });
    writeOutput(afterRequest(dist));
    expect(compareOutput(afterRequest(dist), readOnly)).toMatchObject({ added: [], changed: [], removed: [] });
  });
});

test('a folder that is missing would be added', () => {
  inFolder((folder) => {
    const added = [...Object.keys(before), 'index.json'].sort();
    expect(compareOutput(request(join(folder, 'dist'), before), readOnly)).toMatchObject({ added, changed: [] });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('an index that is stale counts as changed', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    writeOutput(request(dist, before));
    const index = join(dist, 'index.json');
    fs.writeFileSync(index, fs.readFileSync(index, 'utf8').replace(/[0-9a-f]{64}/, '0'.repeat(64)));
    expect(compareOutput(request(dist, before), readOnly)).toMatchObject({ added: [], changed: ['index.json'] });
  });
});

test('what is in the way is refused as it would be by writing', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    fill(dist, { 'dev/one/shop/same.yaml': 'by hand\n' });
    expect(() => compareOutput(request(dist, before), readOnly)).toThrow('FL5002');
  });
});

test('what a killed run left is brought in order first', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    const between = renamesOf(dist)[1] ?? 0;
    expect(() => writeOutput(afterRequest(dist), failingDisk(between, 'dead'), dead)).toThrow();
    expect(fs.existsSync(dist)).toBe(false);
    expect(compareOutput(afterRequest(dist), undefined, { ...dead, pid: 2 })).toMatchObject({ added: [], changed: [] });
    expect(contents(dist)).toMatchObject({ 'dev/one/cart/added.yaml': 'new\n' });
  });
});

/** The calls that rename trees, after that of the lock, as counted on a copy. */
function renamesOf(dist: string): readonly number[] {
  return inFolder((folder) => {
    fs.cpSync(dist, join(folder, 'dist'), { recursive: true, verbatimSymlinks: true });
    const renames: number[] = [];
    writeOutput(
      afterRequest(join(folder, 'dist')),
      watchedDisk((call, name) => {
        if (name === 'rename') renames.push(call);
      }),
    );
    return renames.slice(1);
  });
}
