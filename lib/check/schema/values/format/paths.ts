import type { Format } from '../rule/scalar';

/** A path in which no step leads up. */
export const NO_STEP_UP: Format = {
  expected: 'a path without ..',
  test: (text) => !text.split('/').includes('..'),
};

/** A path that starts at the root. */
export const ABSOLUTE_PATH: Format = {
  expected: 'a path that starts with /',
  test: (text) => text.startsWith('/'),
};

/** A path that stays below where it starts. */
export const PATH_BELOW: Format = {
  expected: 'a path that does not start with / and has no ..',
  test: (text) => !text.startsWith('/') && NO_STEP_UP.test(text),
};

/** A path of an Ingress rule that names one place only. */
export const PLAIN_URL_PATH: Format = {
  expected: 'a path that starts with / and has no //, /./, /../ or %2f',
  test: (text) => text.startsWith('/') && !/\/\/|\/\.{1,2}(?:\/|$)|%2f/i.test(text),
};
