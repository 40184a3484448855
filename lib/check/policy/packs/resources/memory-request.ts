import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload, workloadOfContainer } from '../example-objects';
import { BEFORE_PRODUCTION } from '../severities';
import { containerRule } from './container-rule';
import { missing } from './required';

/** The scheduler knows what a container needs of the memory. */
export const MEMORY_REQUEST = definePolicy({
  id: 'resources/memory-request',
  severity: BEFORE_PRODUCTION,
  what: 'Every container that keeps running requests memory',
  why: 'The scheduler fills a node by requests alone. A pod that requests nothing lands on a full node and is among the first to be killed there.',
  fix: 'set resources.requests.memory to what the container uses at its peak',
  source: SOURCES.resources.url,
  spec: containerRule({
    found: missing({ of: 'running', what: 'requests', resource: 'memory' }),
    expected: 'a memory request on each',
  }),
  examples: {
    passing: [
      { object: workloadOfContainer('Deployment', { resources: { requests: { memory: '64Mi' } } }) },
      { object: exampleWorkload('Deployment', { resources: { requests: { memory: '64Mi' } } }) },
    ],
    failing: [{ object: workloadOfContainer('Deployment', { resources: { requests: { cpu: '100m' } } }) }],
  },
});
