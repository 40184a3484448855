import { imageOf, imageVersion, sameImage } from '../../lib/model/image';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test.each<[string, object]>([
  ['redis', { name: 'redis' }],
  ['redis:7.4.2-alpine', { name: 'redis', tag: '7.4.2-alpine' }],
  ['docker.io/library/redis:8', { name: 'docker.io/library/redis', tag: '8' }],
  ['localhost:5000/a/b', { name: 'localhost:5000/a/b' }],
  [`ghcr.io/a/b__c:V1@${DIGEST}`, { name: 'ghcr.io/a/b__c', tag: 'V1', digest: DIGEST }],
  [`a@${DIGEST}`, { name: 'a', digest: DIGEST }],
])('%s is an image', (text, image) => {
  expect(imageOf(text)).toEqual(image);
});

test.each(['', 'a b', 'a:', ':a', 'a:b:c', 'https://a/b', 'a/B', 'a@sha256:12', '-a', 7, null, ['a']])(
  '%p is none',
  (value) => {
    expect(imageOf(value)).toBeUndefined();
  },
);

test('one image is the same text, or the same content', () => {
  expect(sameImage('a:1', 'a:1')).toBe(true);
  expect(sameImage('a:1', 'a:2')).toBe(false);
  expect(sameImage(`a:1@${DIGEST}`, `mirror.example.com/a@${DIGEST}`)).toBe(true);
  expect(sameImage(`a:1@${DIGEST}`, 'a:1')).toBe(false);
});

test.each([
  ['a:v1', 'v1'],
  [`a:v1@${DIGEST}`, `v1@${DIGEST}`],
  [`a@${DIGEST}`, `@${DIGEST}`],
  ['a', 'latest'],
])('the version of %s is %s', (text, version) => {
  const image = imageOf(text);
  expect(image && imageVersion(image)).toBe(version);
});
