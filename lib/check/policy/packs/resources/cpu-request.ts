import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload, workloadOfContainer } from '../example-objects';
import { BEFORE_PRODUCTION } from '../severities';
import { containerRule } from './container-rule';
import { missing } from './required';

/** The scheduler knows what a container needs of a CPU. */
export const CPU_REQUEST = definePolicy({
  id: 'resources/cpu-request',
  severity: BEFORE_PRODUCTION,
  what: 'Every container that keeps running requests CPU',
  why: 'The request is the share a container gets when its node is busy, and what an autoscaler counts from. Without one it is starved by its neighbours first, and the scheduler packs its node as if it were free.',
  fix: 'set resources.requests.cpu to what the container uses on a usual day',
  source: SOURCES.resources.url,
  spec: containerRule({
    found: missing({ of: 'running', what: 'requests', resource: 'cpu' }),
    expected: 'a CPU request on each',
  }),
  examples: {
    passing: [
      { object: workloadOfContainer('Deployment', { resources: { requests: { cpu: '100m' } } }) },
      { object: workloadOfContainer('Deployment', { resources: { limits: { cpu: '1' } } }) },
      { object: exampleWorkload('Deployment', { resources: { requests: { cpu: '100m' } } }) },
    ],
    failing: [{ object: workloadOfContainer('Deployment', { resources: { requests: { memory: '64Mi' } } }) }],
  },
});
