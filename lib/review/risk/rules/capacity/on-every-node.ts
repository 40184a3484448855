import type { Placed } from '../../../change';
import { podSpecOf } from '../../pods/pod-template';
import { workload } from '../../examples/example-yaml';
import { goneObject } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';
import { demandOfGroups, differenceText } from './demand';
import { podRequest } from './pod-request';

const asking = (cpu: string): string =>
  workload({ kind: 'DaemonSet', container: `resources: { requests: { cpu: ${cpu} } }` });

/** The same for what runs on nodes, of which manifests do not tell the number. */
export const ON_EVERY_NODE: RiskRule = {
  id: 'capacity/on-every-node',
  title: 'A DaemonSet asks every node for more or for less',
  reason:
    'A DaemonSet runs a pod on every node that it may run on. A pod that no longer fits evicts others if its priority is higher, and otherwise stays pending, on each node by itself; no new node helps.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#how-daemon-pods-are-scheduled',
  kinds: ['apps/DaemonSet'],
  judge: (change, around) => {
    const isLeft = !change.after && !goneObject(change, around);
    const difference = isLeft ? '' : differenceText(ofOne(change.before), ofOne(change.after));
    return difference === '' ? [] : [{ message: `asks every node that it runs on for ${difference}` }];
  },
  examples: [
    {
      name: 'larger requests',
      before: asking('100m'),
      after: asking('200m'),
      says: ['asks every node that it runs on for more CPU'],
    },
    { name: 'a new DaemonSet', before: '', after: asking('100m'), says: ['for more pods and CPU'] },
    { name: 'the same requests', before: asking('1'), after: asking('1000m'), says: [] },
  ],
};

function ofOne(placed: Placed | undefined) {
  if (!placed) return demandOfGroups([]);
  const request = podRequest(podSpecOf(placed.object) ?? {});
  return demandOfGroups([{ pods: 1, request, storage: 0 }]);
}
