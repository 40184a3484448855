import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload, PLAIN_CONTAINER, workloadOfContainer } from '../example-objects';
import { BEFORE_PRODUCTION } from '../severities';
import { containerRule } from './container-rule';
import { missing } from './required';

const limited = { resources: { limits: { memory: '64Mi' } } };

/** A leak harms only the container that leaks. */
export const MEMORY_LIMIT = definePolicy({
  id: 'resources/memory-limit',
  severity: BEFORE_PRODUCTION,
  what: 'Every container has a memory limit, init containers too',
  why: 'A container without a limit that leaks takes the memory of its whole node, and the kernel then kills pods that did nothing.',
  fix: 'set resources.limits.memory, best to the request',
  source: SOURCES.resources.url,
  spec: containerRule({
    found: missing({ of: 'started', what: 'limits', resource: 'memory' }),
    expected: 'a memory limit on each',
  }),
  examples: {
    passing: [
      { object: workloadOfContainer('Deployment', limited) },
      { object: exampleWorkload('Deployment', limited) },
    ],
    failing: [
      { object: workloadOfContainer('Deployment', { resources: { requests: { memory: '64Mi' } } }) },
      {
        object: exampleWorkload('Deployment', {
          containers: [{ ...PLAIN_CONTAINER, ...limited }],
          initContainers: [{ ...PLAIN_CONTAINER, name: 'migrate' }],
        }),
      },
    ],
  },
});
