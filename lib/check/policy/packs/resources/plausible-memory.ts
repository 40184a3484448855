import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { ALWAYS } from '../severities';
import { oddAmounts } from './amounts';
import { containerRule } from './container-rule';

function container(memory: string) {
  return { object: workloadOfContainer('Deployment', { resources: { limits: { memory } } }) };
}

/** No process fits into less. */
const LEAST = '1Mi';

/** Memory is counted in bytes, and `m` is a thousandth. */
export const PLAUSIBLE_MEMORY = definePolicy({
  id: 'resources/plausible-memory',
  severity: ALWAYS,
  what: `No container asks for less than ${LEAST} of memory`,
  why: 'A memory of 512m is half a byte and one of 512 is 512 bytes: with such a limit the container cannot start, and such a request tells the scheduler nothing.',
  fix: 'write the unit: Mi for mebibytes, Gi for gibibytes',
  source: SOURCES.resources.url,
  spec: containerRule({
    found: oddAmounts('memory', (amount) => `${amount}.compareTo(quantity('${LEAST}')) < 0`),
    expected: `at least ${LEAST}`,
  }),
  examples: { passing: [container('1Mi'), container('512M')], failing: [container('512m'), container('512')] },
});
