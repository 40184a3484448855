import { isSupported, MAJORS, majorOf, NEWEST_MAJOR } from '../../lib/postgresql/versions';

test.each([
  ['18.6', 18],
  ['14', 14],
  ['17beta2', 17],
  ['18rc1', 18],
  ['13.22', undefined],
  ['9.6.24', undefined],
  ['18.6-system-trixie', undefined],
  ['', undefined],
  ['latest', undefined],
])('%s is of major %p', (version, major) => {
  expect(majorOf(version)).toBe(major);
});

test('the newest major is the last that is known', () => {
  expect(NEWEST_MAJOR).toBe(MAJORS.at(-1));
});

test.each([
  [14, '2026-11-12', true],
  [14, '2026-11-13', false],
  [13, '2026-11-12', false],
  [18, '2030-11-14', true],
  [18, '2030-11-15', false],
  [19, '2030-11-15', true],
])('fixes for %s follow on %s: %s', (major, day, expected) => {
  expect(isSupported(major, day)).toBe(expected);
});

test('the support of every major ends in the November of five years after its release', () => {
  for (const major of MAJORS) {
    expect(isSupported(major, `${major + 2012}-11-07`)).toBe(true);
    expect(isSupported(major, `${major + 2012}-11-15`)).toBe(false);
  }
});
