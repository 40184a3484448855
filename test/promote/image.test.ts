import { imageOf, sameImage, stepBetween } from '../../lib/promote/image';

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

test.each([
  ['a:v1.2.3', 'a:v2.0.0', 'major'],
  ['a:1', 'a:2', 'major'],
  ['a:2024.12', 'a:2025.1', 'major'],
  ['a:v0.9.9', 'a:v0.10.0', 'newer'],
  ['a:1.2', 'a:1.2.1', 'newer'],
  ['a:7.4.2-alpine', 'a:7.10.0-alpine', 'newer'],
  ['a:v1.10.0', 'a:v1.9.0', 'older'],
  ['a:2', 'a:1.9', 'older'],
  ['a:1.2.3-rc1', 'a:1.2.3', 'other'],
  ['a:main', 'a:v1', 'other'],
  ['a:20240131', 'a:20240201', 'other'],
  ['a:1234567', 'a:89abcde', 'other'],
  ['a:v1', 'b:v2', 'other'],
  ['a', 'a:v2', 'other'],
  [`a@${DIGEST}`, 'a:v2', 'other'],
  [undefined, 'a:v2', undefined],
  ['a:v1', 7, undefined],
])('from %p to %p is %p', (before, after, step) => {
  expect(stepBetween(before, after)).toBe(step);
});

test('one image is the same text, or the same content', () => {
  expect(sameImage('a:1', 'a:1')).toBe(true);
  expect(sameImage('a:1', 'a:2')).toBe(false);
  expect(sameImage(`a:1@${DIGEST}`, `mirror.example.com/a@${DIGEST}`)).toBe(true);
  expect(sameImage(`a:1@${DIGEST}`, 'a:1')).toBe(false);
});
