import { isWatched, wantsColour } from '../../lib/cli/terminal';
import { memoryIo } from './memory-io';

const TERMINAL = memoryIo({ terminal: { columns: 80 } }).stderr;
const PIPE = memoryIo().stderr;

test.each([
  ['a terminal', TERMINAL, {}, true, true],
  ['a pipe', PIPE, {}, false, false],
  ['a terminal that cannot move its cursor', TERMINAL, { TERM: 'dumb' }, false, false],
  ['a terminal of a CI', TERMINAL, { CI: 'true' }, false, false],
  ['a terminal where CI is switched off', TERMINAL, { CI: 'false' }, true, true],
  ['a terminal with NO_COLOR', TERMINAL, { NO_COLOR: '1' }, true, false],
  ['a terminal with an empty NO_COLOR', TERMINAL, { NO_COLOR: '' }, true, true],
  ['a terminal with FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, true, false],
  ['a pipe with FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, false, true],
  ['a CI with FORCE_COLOR', PIPE, { CI: '1', FORCE_COLOR: 'true' }, false, true],
  ['a pipe with both', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
])('%s', (_, output, env, watched, coloured) => {
  expect([isWatched(output, env), wantsColour(output, env)]).toEqual([watched, coloured]);
});
