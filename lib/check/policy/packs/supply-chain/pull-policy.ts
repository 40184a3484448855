import { definePolicy } from '../../define-policy';
import { workloadOfContainer } from '../example-objects';
import { podRule } from '../pods';
import { refusing } from '../refusing';
import { ADVICE } from '../severities';

/** An image gets to every node. */
export const PULL_POLICY = definePolicy({
  id: 'supply-chain/pull-policy',
  severity: ADVICE,
  what: 'No container counts on an image that is on its node already',
  why: 'With imagePullPolicy Never a pod starts only where somebody has put the image before, which is no node that an autoscaler adds.',
  fix: 'remove imagePullPolicy: the default pulls what is not there yet',
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
  spec: podRule(
    refusing({
      found:
        "variables.containers.filter(c, c.?imagePullPolicy.orValue('') == 'Never')" +
        ".map(c, 'container ' + c.name + ' has imagePullPolicy Never')",
      expected: 'IfNotPresent or Always',
    }),
  ),
  examples: {
    passing: [
      { object: workloadOfContainer('Deployment', {}) },
      { object: workloadOfContainer('Deployment', { imagePullPolicy: 'Always' }) },
    ],
    failing: [{ object: workloadOfContainer('Deployment', { imagePullPolicy: 'Never' }) }],
  },
});
