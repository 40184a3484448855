import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { ADVICE } from '../severities';
import { containerRule } from './container-rule';

function container(request: string, limit: string) {
  const resources = { requests: { memory: request }, limits: { memory: limit } };
  return { object: workloadOfContainer('Deployment', { resources }) };
}

const [REQUEST, LIMIT] = ['string(c.resources.requests.memory)', 'string(c.resources.limits.memory)'];

const OVERCOMMITTED = [
  'c.?resources.?requests.?memory.hasValue() && c.?resources.?limits.?memory.hasValue()',
  `${REQUEST} != ${LIMIT} && isQuantity(${REQUEST}) && isQuantity(${LIMIT})`,
  `quantity(${LIMIT}).sub(quantity(${REQUEST})).compareTo(quantity(${REQUEST})) > 0`,
].join(' && ');

/** What is promised can be kept. */
export const MEMORY_OVERCOMMIT = definePolicy({
  id: 'resources/memory-overcommit',
  severity: ADVICE,
  what: 'No container may use more than twice the memory that it requests',
  why: 'Memory cannot be throttled, only taken by killing. Where limits lie far above requests the node runs out before any container reaches its own limit, and which pod is killed depends on its neighbours.',
  fix: 'raise resources.requests.memory towards the limit, best to the same',
  source: SOURCES.googleCostPractices.url,
  spec: containerRule({
    found:
      `variables.running.filter(c, ${OVERCOMMITTED}).map(c, 'container ' + c.name + ` +
      `' requests ' + ${REQUEST} + ' of memory and may use ' + ${LIMIT})`,
    expected: 'at most twice the request',
  }),
  examples: {
    passing: [container('64Mi', '64Mi'), container('64Mi', '128Mi')],
    failing: [container('64Mi', '129Mi'), container('64Mi', '1Gi')],
  },
});
