import * as fs from 'node:fs';
import { join } from 'node:path';
import { disk } from '../../lib/output/file-system';
import { writeOutput } from '../../lib/output/write-output';
import { failingDisk, systemError, watchedDisk } from './interrupted-disk';
import { after, afterRequest, before, contents, fill, foreign, inFolder, makeBefore, refusals, request } from './trees';

function inode(path: string): unknown {
  const { ino, mtimeMs, mode } = fs.lstatSync(path);
  return { ino, mtimeMs, mode };
}

test('writes files and an index of them, also below folders that are missing', () => {
  inFolder((folder) => {
    const dist = join(folder, 'some/where/dist');
    const report = writeOutput(request(dist, before));
    const { 'index.json': index, ...texts } = contents(dist);
    expect(texts).toEqual(before);
    expect(report).toEqual({
      written: [...Object.keys(before), 'index.json'].sort(),
      removed: [],
      unchanged: [],
      foreign: [],
    });
    expect(index).toMatchInlineSnapshot(`
     "{
       "version": 1,
       "bundles": {
         "dev/one/shop": {
           "dev/one/shop/changed.yaml": "01d09d19c2139a46aebfb577780d123d7396e97201bc7ead210a2ebff8239dee",
           "dev/one/shop/removed.yaml": "01d09d19c2139a46aebfb577780d123d7396e97201bc7ead210a2ebff8239dee",
           "dev/one/shop/same.yaml": "a6328afc76e9db71da297ebff4b0d3e7a7eb3b01d917c05a6573fef121b6ecb6"
         },
         "prod/one/shop": {
           "prod/one/shop/other.yaml": "7e4fa2eb8c7ac089739d5defc4489fad68a100d92082ca35c6b40a4524821f87"
         }
       }
     }
     "
    `);
  });
});

test('a run touches only the bundles it answers for, and reports what is foreign', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    expect(writeOutput(afterRequest(dist))).toEqual({
      written: ['dev/one/cart/added.yaml', 'dev/one/shop/changed.yaml', 'index.json'],
      removed: ['dev/one/shop/removed.yaml'],
      unchanged: ['dev/one/shop/same.yaml'],
      foreign: ['README.md', 'dev/one/link'],
    });
    const { 'index.json': index = '', ...texts } = contents(dist);
    expect(texts).toEqual({ ...after, ...foreign, 'prod/one/shop/other.yaml': 'other\n' });
    expect(Object.keys((JSON.parse(index) as { bundles: object }).bundles)).toEqual([
      'dev/one/cart',
      'dev/one/shop',
      'prod/one/shop',
    ]);
  });
});

test('what stays keeps its inode, times and mode', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    fs.chmodSync(join(dist, 'README.md'), 0o640);
    fs.chmodSync(join(dist, 'dev/empty'), 0o750);
    fs.chmodSync(dist, 0o711);
    const staying = ['dev/one/shop/same.yaml', 'prod/one/shop/other.yaml', 'README.md'].map((path) => join(dist, path));
    const were = staying.map(inode);
    writeOutput(afterRequest(dist));
    expect(staying.map(inode)).toEqual(were);
    expect(fs.statSync(join(dist, 'dev/empty')).mode & 0o777).toBe(0o750);
    expect(fs.statSync(dist).mode & 0o777).toBe(0o711);
  });
});

test.each(['EXDEV', 'EPERM', 'EMLINK'])('where hard links fail with %s, files are copied with their times', (code) => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    const path = join(dist, 'dev/one/shop/same.yaml');
    fs.utimesSync(path, 1000, 1000);
    writeOutput(afterRequest(dist), {
      ...disk,
      makeHardLink: () => {
        throw systemError(code);
      },
    });
    expect(contents(dist)).toMatchObject({ ...after, ...foreign });
    expect(fs.statSync(path).mtimeMs).toBe(1_000_000);
  });
});

test('where nothing changes, nothing in the folder is touched', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    const was = fs.readdirSync(dist, { recursive: true }).map((path) => inode(join(dist, String(path))));
    const report = writeOutput(request(dist, before));
    expect(report).toMatchObject({ written: [], removed: [] });
    expect(fs.readdirSync(dist, { recursive: true }).map((path) => inode(join(dist, String(path))))).toEqual(was);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });
});

test('a file edited or removed by hand is written again, and a link put in its place is replaced, not followed', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    writeOutput(request(dist, before));
    fs.writeFileSync(join(folder, 'outside'), 'outside\n');
    fs.writeFileSync(join(dist, 'dev/one/shop/changed.yaml'), 'by hand\n');
    fs.rmSync(join(dist, 'dev/one/shop/removed.yaml'));
    fs.rmSync(join(dist, 'dev/one/shop/same.yaml'));
    fs.symlinkSync('../../../../outside', join(dist, 'dev/one/shop/same.yaml'));
    writeOutput(request(dist, before));
    expect(contents(dist)).toMatchObject(before);
    expect(fs.readFileSync(join(folder, 'outside'), 'utf8')).toBe('outside\n');
  });
});

test('folders of which nothing is left go, those that were empty stay', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    writeOutput(request(dist, {}));
    expect(Object.keys(contents(dist)).sort()).toEqual([...Object.keys(foreign), 'index.json'].sort());
  });
});

test('a foreign file with the very bytes is adopted', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    fill(dist, before);
    const was = inode(join(dist, 'dev/one/shop/same.yaml'));
    const report = writeOutput(request(dist, before));
    expect(report).toMatchObject({ written: ['index.json'], foreign: [], unchanged: Object.keys(before) });
    expect(inode(join(dist, 'dev/one/shop/same.yaml'))).toEqual(was);
    writeOutput(request(dist, {}));
    expect(Object.keys(contents(dist))).toEqual(['index.json']);
  });
});

test('a folder that replaces a file of its own, and a file that replaces a folder of its own, are written', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    writeOutput(request(dist, { 'a/x': '1', 'b/x/y': '2' }));
    writeOutput(request(dist, { 'a/x/y': '3', 'b/x': '4' }));
    expect(contents(dist)).toMatchObject({ 'a/x/y': '3', 'b/x': '4' });
  });
});

test('a folder that is a link is written where it leads, also when nothing stands there yet', () => {
  inFolder((folder) => {
    fs.mkdirSync(join(folder, 'real'));
    fs.symlinkSync('real/tree', join(folder, 'dist'));
    writeOutput(request(join(folder, 'dist'), before));
    writeOutput(afterRequest(join(folder, 'dist')));
    expect(fs.lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true);
    expect(contents(join(folder, 'real/tree'))).toMatchObject(after);
    expect(fs.readdirSync(folder).sort()).toEqual(['dist', 'real']);
    expect(fs.readdirSync(join(folder, 'real'))).toEqual(['tree']);
  });
});

test.each([
  [
    'a file',
    (dist: string) => {
      fs.writeFileSync(dist, 'by hand\n');
    },
    'FL5002',
  ],
  [
    'a link to itself',
    (dist: string) => {
      fs.symlinkSync('dist', dist);
    },
    'FL5004',
  ],
  [
    'below a file',
    (dist: string) => {
      fs.rmdirSync(join(dist, '..'));
      fs.writeFileSync(join(dist, '..'), '');
    },
    'FL5004',
  ],
])('a folder that is %s is refused', (_, make, code) => {
  inFolder((folder) => {
    const dist = join(folder, 'in/dist');
    fs.mkdirSync(join(folder, 'in'));
    make(dist);
    const was = contents(folder);
    expect(refusals(() => writeOutput(request(dist, before)))).toMatchObject([{ code }]);
    expect(contents(folder)).toEqual(was);
  });
});

test('the root of the file system is refused', () => {
  expect(refusals(() => writeOutput(request('/', before)))).toMatchObject([{ code: 'FL5004' }]);
});

test('a full disk is told with its remedy, and leaves the old tree and nothing beside', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    const was = contents(dist);
    const full = watchedDisk((_, name) => {
      if (name === 'makeFile' && fs.existsSync(join(folder, '.dist.fairlead/new'))) throw systemError('ENOSPC');
    });
    const [refusal] = refusals(() => writeOutput(afterRequest(dist), full));
    expect(refusal).toMatchObject({ code: 'FL5004', fix: 'free some space and run again' });
    expect(contents(dist)).toEqual(was);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });
});

// Whoever runs as root may write everywhere, so the refusal is told by the test there.
const isRoot = process.getuid?.() === 0;
test('a parent that cannot be written is told with its path', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    fs.chmodSync(folder, 0o555);
    const [refusal] = refusals(() => writeOutput(afterRequest(dist), isRoot ? failingDisk(1, 'dead', 'EACCES') : disk));
    fs.chmodSync(folder, 0o755);
    expect(refusal).toMatchObject({ code: 'FL5004' });
    expect(refusal?.message).toContain(dist);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });
});

test('a foreign folder closed to writing is kept as it is', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    makeBefore(dist, writeOutput);
    fill(dist, { 'closed/file': 'by hand\n' });
    fs.chmodSync(join(dist, 'closed'), 0o555);
    writeOutput(afterRequest(dist));
    expect(fs.statSync(join(dist, 'closed')).mode & 0o777).toBe(0o555);
    expect(contents(dist)).toMatchObject({ 'closed/file': 'by hand\n' });
    expect(fs.readdirSync(folder)).toEqual(['dist']);
    fs.chmodSync(join(dist, 'closed'), 0o755);
  });
});

test('a tree of thousands of files is written, narrowed and emptied', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    const paths = Array.from({ length: 3000 }, (_, index) => `dev/one/app-${index % 300}/file.${index}.yaml`);
    const texts = Object.fromEntries(paths.map((path) => [path, `${path}\n`]));
    expect(writeOutput(request(dist, texts)).written).toHaveLength(3001);
    const narrowed = { 'dev/one/app-7/file.7.yaml': 'changed\n' };
    const report = writeOutput(request(dist, narrowed, 'dev/one/app-7'));
    expect([report.written.length, report.removed.length]).toEqual([2, 9]);
    expect(Object.keys(contents(dist))).toHaveLength(3001 - 9);
    expect(writeOutput(request(dist, {})).removed).toHaveLength(3000 - 9);
    expect(Object.keys(contents(dist))).toEqual(['index.json']);
  });
});

test.each<[string, Record<string, string>]>([
  ['leads out', { 'dev/../../x': '' }],
  ['is the index', { 'index.json': '' }],
  ['is absolute', { '/etc/passwd': '' }],
])('a path that %s is a bug of the caller', (_, texts) => {
  inFolder((folder) => {
    expect(() => writeOutput(request(join(folder, 'dist'), texts))).toThrow('has no place in the output');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
