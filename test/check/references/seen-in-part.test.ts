import { seenInPart } from '../../../lib/check/references/seen-in-part';
import type { Fault } from '../../../lib/model/finding';

test.each([
  ['reference/secret', 'warning'],
  ['reference/selector', 'warning'],
  ['reference/volume', 'error'],
  ['reference/namespace', undefined],
])('of %s a part shows %s', (code, severity) => {
  const fault: Fault = { code, severity: 'error', message: 'it does not arrive', path: [] };
  expect(seenInPart(fault)?.severity).toBe(severity);
});
