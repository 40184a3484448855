import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { BEYOND_DEVELOPMENT } from '../severities';
import { oddAmounts } from './amounts';
import { containerRule } from './container-rule';

function container(cpu: string) {
  return { object: workloadOfContainer('Deployment', { resources: { requests: { cpu } } }) };
}

/** Whole cores; hardly a node has as many to give away. */
const MOST = 100;

/** CPU is counted in cores, and `m` is a thousandth. */
export const PLAUSIBLE_CPU = definePolicy({
  id: 'resources/plausible-cpu',
  severity: BEYOND_DEVELOPMENT,
  what: `No container asks for ${MOST} cores or more`,
  why: 'A CPU of 100 is a hundred cores, where 100m was meant: no node has them, and the pod stays pending.',
  fix: 'write the unit: m for thousandths of a core',
  source: SOURCES.resources.url,
  spec: containerRule({
    found: oddAmounts('cpu', (amount) => `${amount}.compareTo(quantity('${MOST}')) >= 0`),
    expected: `fewer than ${MOST} cores`,
  }),
  examples: { passing: [container('100m'), container('64')], failing: [container('100'), container('250')] },
});
