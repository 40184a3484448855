import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutput } from '../../lib/output/write-output';
import { before, contents, fill, inFolder, refusals, request } from './trees';

test.each<[string, Record<string, string>, string]>([
  ['a file with other bytes', { 'dev/one/shop/same.yaml': 'by hand\n' }, 'dev/one/shop/same.yaml'],
  ['a link', { 'dev/one/shop/same.yaml': '-> elsewhere' }, 'dev/one/shop/same.yaml'],
  ['a folder', { 'dev/one/shop/same.yaml/notes': 'by hand\n' }, 'dev/one/shop/same.yaml'],
  ['an empty folder', { 'dev/one/shop/same.yaml/': '' }, 'dev/one/shop/same.yaml'],
  ['a file where a folder must go', { 'dev/one/shop': 'by hand\n' }, 'dev/one/shop'],
  ['a link where a folder must go', { 'dev/one': '-> ../..' }, 'dev/one'],
])('%s in the way is refused and stays', (_, tree, obstacle) => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    fill(dist, tree);
    const place = { file: 'apps/shop.ts', line: 3, column: 5 };
    const wanted = request(dist, { 'dev/one/shop/same.yaml': 'same\n' });
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'same' } };
    const files = wanted.files.map((file) => ({ ...file, manifest: { object, place, construct: 'same' } }));
    const [refusal, ...more] = refusals(() => writeOutput({ ...wanted, files }));
    expect(refusal).toMatchObject({ code: 'FL5002', place });
    expect(refusal?.fix).toContain(obstacle);
    expect(more).toEqual([]);
    expect(contents(dist)).toEqual(tree);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

test('all that is in the way is refused at once', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    fill(dist, { 'dev/one/shop/changed.yaml': 'by hand\n', 'dev/one/shop/same.yaml': 'by hand\n' });
    expect(refusals(() => writeOutput(request(dist, before))).map(({ code }) => code)).toEqual(['FL5002', 'FL5002']);
  });
});
