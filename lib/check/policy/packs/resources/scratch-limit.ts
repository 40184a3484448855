import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload, PLAIN_CONTAINER } from '../example-objects';
import { ADVICE } from '../severities';
import { containerRule } from './container-rule';

function scratch(emptyDir: Readonly<Record<string, unknown>>, container: Readonly<Record<string, unknown>> = {}) {
  const containers = [{ ...PLAIN_CONTAINER, ...container }];
  return { object: exampleWorkload('Deployment', { containers, volumes: [{ name: 'tmp', emptyDir }] }) };
}

/** A pod that writes without end fills no node. */
export const SCRATCH_LIMIT = definePolicy({
  id: 'resources/scratch-limit',
  severity: ADVICE,
  what: 'Every emptyDir has a size limit, or every container one of ephemeral storage',
  why: 'What is written to an emptyDir fills the disk of the node, or its memory where the medium is Memory, and pods are evicted that wrote nothing.',
  fix: 'set sizeLimit on the emptyDir',
  source: SOURCES.ephemeralStorage.url,
  spec: containerRule({
    found:
      "variables.running.all(c, c.?resources.?limits[?'ephemeral-storage'].hasValue()) ? [] : " +
      'variables.pod.?volumes.orValue([]).filter(v, has(v.emptyDir) && !v.?emptyDir.?sizeLimit.hasValue())' +
      ".map(v, 'emptyDir ' + v.name + ' has no sizeLimit')",
    expected: 'a sizeLimit such as 64Mi',
  }),
  examples: {
    passing: [scratch({ sizeLimit: '64Mi' }), scratch({}, { resources: { limits: { 'ephemeral-storage': '1Gi' } } })],
    failing: [scratch({}), scratch({ medium: 'Memory' })],
  },
});
