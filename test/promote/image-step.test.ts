import { stepBetween } from '../../lib/promote/image-step';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

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
