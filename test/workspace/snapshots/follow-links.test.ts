import { followLinks } from '../../../lib/workspace/snapshots/follow-links';

const FILES = new Map([
  ['prod/eu-1/shop/a.yaml', '1'],
  ['prod/us-1/shop/b.yaml', '2'],
]);

test.each([
  ['to a file beside it', { 'prod/eu-1/shop/l': 'a.yaml' }, '1'],
  ['to a file of another folder', { 'prod/eu-1/shop/l': '../../us-1/shop/b.yaml' }, '2'],
  ['to a link', { 'prod/eu-1/shop/l': './m', 'prod/eu-1/shop/m': 'a.yaml' }, '1'],
  ['to nothing', { 'prod/eu-1/shop/l': 'b.yaml' }, undefined],
  ['to a folder', { 'prod/eu-1/shop/l': '../../us-1' }, undefined],
  ['to itself', { 'prod/eu-1/shop/l': 'l' }, undefined],
  ['in a circle', { 'prod/eu-1/shop/l': 'm', 'prod/eu-1/shop/m': 'l' }, undefined],
  ['out of the tree', { 'prod/eu-1/shop/l': '../../../../prod/eu-1/shop/a.yaml' }, undefined],
  ['out of it by an absolute path', { 'prod/eu-1/shop/l': '/prod/eu-1/shop/a.yaml' }, undefined],
])('a link %s', (_, links, digest) => {
  const { digests, unreadable } = followLinks(FILES, new Map(Object.entries(links)));
  expect(digests.get('prod/eu-1/shop/l')).toBe(digest);
  expect(unreadable.has('prod/eu-1/shop/l')).toBe(digest === undefined);
});
