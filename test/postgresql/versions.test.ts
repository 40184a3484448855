import { END_OF_LIFE, MAJORS, majorOf, NEWEST_MAJOR } from '../../lib/postgresql/versions';

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

test('every major ends a year after the one before it', () => {
  expect(NEWEST_MAJOR).toBe(MAJORS.at(-1));
  expect(MAJORS.map((major) => Number(END_OF_LIFE[major].slice(0, 4)) - major)).toEqual(MAJORS.map(() => 2012));
});
