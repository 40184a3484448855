import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload } from '../example-objects';
import { when } from '../refusing';
import { ADVICE } from '../severities';
import { longRunningRule } from './long-running';

const topologySpreadConstraints = [
  { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: {} },
];

/** Pods of one workload do not stand and fall together. */
export const SPREAD = definePolicy({
  id: 'reliability/spread',
  severity: ADVICE,
  what: 'The pods of a workload with several replicas are spread over nodes or zones',
  why: 'The scheduler left to itself may put all pods of a small service on one node, and the loss or the drain of that node is then an outage.',
  fix: 'add topologySpreadConstraints for kubernetes.io/hostname and topology.kubernetes.io/zone',
  source: SOURCES.topologySpread.url,
  spec: longRunningRule(
    {
      found: when(
        'dyn(object).?spec.?replicas.orValue(1) > 1 && variables.pod.?topologySpreadConstraints.orValue([]).size() == 0' +
          ' && !variables.pod.?affinity.?podAntiAffinity.hasValue()',
        "'all ' + string(dyn(object).spec.replicas) + ' replicas may stand on one node'",
      ),
      expected: 'topologySpreadConstraints or podAntiAffinity',
    },
    ['deployments', 'statefulsets'],
  ),
  examples: {
    passing: [
      { object: exampleWorkload('Deployment', { topologySpreadConstraints }, { replicas: 3 }) },
      { object: exampleWorkload('Deployment', {}, { replicas: 1 }) },
    ],
    failing: [{ object: exampleWorkload('Deployment', {}, { replicas: 3 }) }],
  },
});
