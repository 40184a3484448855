import { sideOf, type SideSource } from '../../../lib/workspace/snapshots/side-of';
import { codeOf } from '../../errors/errors-of';

test.each<[string, SideSource]>([
  ['main', { from: 'commit', reference: 'main' }],
  ['HEAD~1', { from: 'commit', reference: 'HEAD~1' }],
  ['v1.2', { from: 'commit', reference: 'v1.2' }],
  ['origin/main', { from: 'commit', reference: 'origin/main' }],
  ['@{upstream}', { from: 'commit', reference: '@{upstream}' }],
  ['refs/heads/synth', { from: 'commit', reference: 'refs/heads/synth' }],
  ['synthesis', { from: 'commit', reference: 'synthesis' }],
  ['synth/next', { from: 'commit', reference: 'synth/next' }],
  ['./old-dist', { from: 'folder', path: './old-dist' }],
  ['../main/dist', { from: 'folder', path: '../main/dist' }],
  ['.', { from: 'folder', path: '.' }],
  ['/tmp/dist', { from: 'folder', path: '/tmp/dist' }],
  ['./synth', { from: 'folder', path: './synth' }],
  ['synth', { from: 'sources' }],
  ['synth:main', { from: 'sources', reference: 'main' }],
  ['synth:synth', { from: 'sources', reference: 'synth' }],
  ['synth:refs/heads/synth', { from: 'sources', reference: 'refs/heads/synth' }],
])('%s', (text, side) => {
  expect(sideOf(text, '--base')).toEqual(side);
});

test.each(['', ' ', 'synth:', 'synth: '])('%j names nothing', (text) => {
  expect(codeOf(() => sideOf(text, '--base'))).toBe('FL9001');
});
