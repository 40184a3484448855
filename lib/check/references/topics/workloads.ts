import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import { listed } from '../instead';
import type { Item } from '../item';
import { kindKey } from '../kinds';
import { equalitySelector, labelSelector, matches, selectorText } from '../label-selector';
import { asMapping } from '../loosely';
import { madePods } from '../made/pods';
import type { Topic } from '../reference';
import type { World } from '../world';

const CONTROLLERS = [
  'ReplicationController',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'argoproj.io/Rollout',
];

/** Workloads select their own pods and no others. */
export const WORKLOADS: Topic = {
  checks: Object.fromEntries(CONTROLLERS.map((kind) => [kind, workloadFaults])),
};

function workloadFaults({ object, id }: Item, world: World): readonly Fault[] {
  const { selector } = asMapping(object.spec);
  const labels = id.kind === 'ReplicationController' ? equalitySelector(selector) : labelSelector(selector);
  const [own] = madePods(kindKey(id), object);
  if (!own || labels.length === 0) return [];
  const path = ['spec', 'selector'];
  const text = selectorText(labels);
  if (!matches(labels, own)) {
    const message = `${text} does not select the pods of the workload's own template`;
    return [fault('reference/selector', path, message, 'give the template the labels that the selector asks for')];
  }
  const owner = `${id.kind}/${id.name}`;
  const others = world.pods.matching(id.namespace, labels).filter((pods) => pods.owner !== owner);
  if (others.length === 0) return [];
  const message = `${text} selects the pods of ${listed(others.map((pods) => pods.owner))} too`;
  return [
    fault(
      'reference/shared-pods',
      path,
      message,
      'select by a label that only these pods have, such as app.kubernetes.io/name',
    ),
  ];
}
