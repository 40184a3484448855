import { asText } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import { podSpecOf, podSpecPath, POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Side } from '../../rule';

/** The classes that every cluster has. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['system-cluster-critical', 2_000_000_000],
  ['system-node-critical', 2_000_001_000],
]);

const CLASS = 'scheduling.k8s.io/PriorityClass';

const high = 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: high }\nvalue: 1000';

/** Pods that others may push aside. */
export const PRIORITY_LOWERED: RiskRule = {
  id: 'outage/priority-lowered',
  title: 'Pods get a lower priority',
  reason:
    'Where room is short, the scheduler evicts pods of a lower priority to place those of a higher one, and a node that runs out of memory evicts them first.',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
  kinds: POD_KINDS,
  judge: (change, around) => {
    const kept = bothSides(change);
    if (!kept || classOf(kept.before) === classOf(kept.after)) return [];
    const [was, is] = [priorityOf(kept.before, around.before), priorityOf(kept.after, around.after)];
    if (was === undefined || is === undefined || is >= was) return [];
    return [
      {
        message: `the priority of the pods falls from ${was} to ${is}: they are the first to go where room is short`,
        fix: 'keep the class, or make sure that there is room for all',
        path: [...podSpecPath(kept.after.object), 'priorityClassName'],
      },
    ];
  },
  examples: [
    {
      name: 'a workload loses its class',
      before: documents(high, workload({ pod: 'priorityClassName: high' })),
      after: documents(high, workload()),
      says: ['the priority of the pods falls from 1000 to 0'],
    },
    {
      name: 'a workload gets a class',
      before: documents(high, workload()),
      after: documents(high, workload({ pod: 'priorityClassName: high' })),
      says: [],
    },
    {
      name: 'a workload gets a class that is made elsewhere',
      before: workload({ pod: 'priorityClassName: system-node-critical' }),
      after: workload({ pod: 'priorityClassName: gold' }),
      says: [],
    },
  ],
};

function classOf({ object }: Placed): string | undefined {
  return asText(podSpecOf(object)?.priorityClassName);
}

/** The priority of pods; undefined where their class is not rendered here. */
function priorityOf(placed: Placed, side: Side): number | undefined {
  const name = classOf(placed);
  const classes = side.list(placed.where, CLASS);
  const found = classes.find((each) =>
    name === undefined ? each.object.globalDefault === true : each.id.name === name,
  );
  const value = found?.object.value;
  if (typeof value === 'number') return value;
  return name === undefined ? 0 : BUILT_IN.get(name);
}
