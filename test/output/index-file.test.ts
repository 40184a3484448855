import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { UserErrors } from '../../lib/errors/user-error';
import { disk } from '../../lib/output/file-system';
import { formatIndex, isOutputPath, readIndex, type Index } from '../../lib/output/index-file';
import { writeOutput } from '../../lib/output/write-output';
import { before, contents, fill, inFolder, request } from './trees';

const HASH = 'a'.repeat(64);
const lines = (...bundles: readonly string[]): string =>
  `{\n"version": 1,\n"bundles": {\n${bundles.join(',\n')}\n}\n}\n`;
const entry = (path: string, hash = HASH): string => `"b": {\n${JSON.stringify(path)}: ${JSON.stringify(hash)}\n}`;

test.each<[string, string, number]>([
  ['nothing', '', 1],
  ['no JSON', '{ "version": 1,', 1],
  ['a list', '[]', 1],
  ['another version', '{ "version": 2, "bundles": {} }', 1],
  ['no bundles', '{ "version": 1 }', 1],
  ['a bundle that is no map', lines('"b": []'), 4],
  ['the marks of a conflict', `{\n"version": 1,\n<<<<<<< HEAD\n"bundles": {}\n=======\n>>>>>>> x\n}`, 3],
  ['a path that leads out', lines(entry('../../etc/passwd')), 5],
  ['a path that leads out later', lines(entry('dev/../../x')), 5],
  ['an absolute path', lines(entry('/etc/passwd')), 5],
  ['a path of Windows', lines(entry('dev\\x')), 5],
  ['a drive of Windows', lines(entry('c:/x')), 5],
  ['an empty path', lines(entry('')), 5],
  ['a path with an empty part', lines(entry('dev//x')), 5],
  ['a path that ends in a slash', lines(entry('dev/')), 5],
  ['the folder itself', lines(entry('.')), 5],
  ['a path with a NUL', lines(entry('dev/\0')), 5],
  ['the index itself', lines(entry('index.json')), 5],
  ['a hash that is none', lines(entry('dev/x', 'abc')), 5],
])('an index that holds %s is refused, and nothing is removed', (_, text, line) => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    fill(dist, { 'dev/x': 'by hand\n', 'index.json': text });
    let thrown: unknown;
    try {
      writeOutput(request(dist, before));
    } catch (error) {
      thrown = error;
    }
    const place = { file: join(dist, 'index.json'), line };
    expect((thrown as UserErrors).errors).toMatchObject([{ code: 'FL5003', place, fix: expect.any(String) as string }]);
    expect(contents(dist)).toEqual({ 'dev/x': 'by hand\n', 'index.json': text });
  });
});

test.each([
  ['a folder', { 'index.json/x': '' }],
  ['a link', { 'index.json': '-> elsewhere' }],
])('an index that is %s is refused', (_, tree) => {
  inFolder((folder) => {
    fill(folder, tree);
    expect(() => readIndex(folder, disk)).toThrow(expect.objectContaining({ code: 'FL5003' }) as Error);
  });
});

test('every wrong entry is told', () => {
  inFolder((folder) => {
    fs.writeFileSync(join(folder, 'index.json'), lines('"a": 1', entry('../x')));
    expect(() => readIndex(folder, disk)).toThrow(/FL5003[^]*FL5003/);
  });
});

test('a path in the index leads to nothing outside, through a link neither', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    fill(folder, { 'outside/x': 'by hand\n', 'dist/dev': '-> ../outside', 'dist/index.json': lines(entry('dev/x')) });
    expect(writeOutput(request(dist, {}))).toMatchObject({ removed: [], foreign: ['dev'] });
    expect(contents(folder)).toMatchObject({ 'outside/x': 'by hand\n', 'dist/dev': '-> ../outside' });
  });
});

test('a file that two bundles list stays as long as one of them is not written anew', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    const both = lines(`"a": { "x": "${HASH}" }`, `"b": { "x": "${HASH}" }`);
    fill(dist, { x: 'text\n', 'index.json': both });
    expect(writeOutput(request(dist, {}, 'a')).removed).toEqual([]);
    expect(writeOutput(request(dist, {}, 'b')).removed).toEqual(['x']);
  });
});

test('what is formatted is read back, the same bytes in whatever order it came', () => {
  const path = fc.stringMatching(/^[a-z0-9_-]{1,8}(\/[a-z0-9._-]{1,8}){0,3}$/).filter(isOutputPath);
  const hashes = fc.dictionary(path, fc.stringMatching(/^[0-9a-f]{64}$/), { minKeys: 1 });
  const index = fc.dictionary(fc.oneof(path, fc.constant('__proto__')), hashes);
  fc.assert(
    fc.property(index, (bundles) => {
      const toIndex = (order: <T>(list: T[]) => T[]): Index =>
        new Map(order(Object.entries(bundles)).map(([name, of]) => [name, new Map(order(Object.entries(of)))]));
      const text = formatIndex(toIndex((list) => list));
      expect(formatIndex(toIndex((list) => list.reverse()))).toBe(text);
      inFolder((folder) => {
        fs.writeFileSync(join(folder, 'index.json'), text);
        expect(formatIndex(readIndex(folder, disk))).toBe(text);
      });
    }),
    { numRuns: 50 },
  );
});
