import { disk } from '../../lib/output/file-system';
import { settle } from '../../lib/output/settle';
import { siteOf } from '../../lib/output/site';
import { contents, fill, inFolder } from './trees';

const directory = { 'dist/tree': 'present' };
const staged = { '.dist.fairlead/new/tree': 'new' };
const old = { '.dist.fairlead/old/tree': 'old' };
const discarded = { '.dist.fairlead/discarded/tree': 'part' };

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['nothing', {}, {}],
  ['the directory', directory, directory],
  ['a new tree in part', { ...directory, ...staged }, directory],
  ['a first tree in part', staged, {}],
  ['both trees and no directory', { ...staged, ...old }, { 'dist/tree': 'new' }],
  ['the old tree alone', old, { 'dist/tree': 'old' }],
  ['the directory and the old tree', { ...directory, ...old }, directory],
  ['an old tree on its way out', { ...directory, ...discarded }, directory],
  ['all but the directory', { ...staged, ...old, ...discarded }, { 'dist/tree': 'new' }],
])('where a run left %s', (_, left, settled) => {
  inFolder((folder) => {
    fill(folder, { ...left, '.dist.fairlead/lock/1@host': '' });
    settle(siteOf(`${folder}/dist`, disk), disk);
    expect(contents(folder)).toEqual({ ...settled, '.dist.fairlead/lock/1@host': '' });
  });
});

test('a directory that a person made anew beside both trees is refused, and all three stay', () => {
  inFolder((folder) => {
    const left = { ...directory, ...staged, ...old };
    fill(folder, left);
    expect(() => {
      settle(siteOf(`${folder}/dist`, disk), disk);
    }).toThrow(expect.objectContaining({ code: 'FL5002' }) as Error);
    expect(contents(folder)).toEqual(left);
  });
});
