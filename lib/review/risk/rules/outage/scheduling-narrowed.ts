import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText, valueAt, type Mapping } from '../../../../check/references/loosely';
import { sameValue } from '../../../../check/references/same-value';
import type { ReviewPath } from '../../../change';
import { workload } from '../../examples/example-yaml';
import { podSpecOf, podSpecPath, POD_KINDS } from '../../pods/pod-template';
import { bothSides } from '../../reach/gone-and-come';
import type { Placed } from '../../../change';
import type { RiskRule, Saying } from '../../rule';

const DATABASE = 'postgresql.cnpg.io/Cluster';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** Pods that fewer nodes will do for. */
export const SCHEDULING_NARROWED: RiskRule = {
  id: 'outage/scheduling-narrowed',
  title: 'Pods may run on fewer nodes than so far',
  reason:
    'The scheduler places a pod only where all that is required holds, and otherwise leaves it pending without a word to whoever merged the change. Which labels and taints nodes have stands in no manifest, so it has to be looked up.',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  kinds: [...POD_KINDS, DATABASE],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const [was, is] = [placementOf(kept.before), placementOf(kept.after)];
    const fix = 'make sure that enough nodes fulfil it, with room for all pods, before this is merged';
    return [
      ...labelsAsked(was, is),
      ...affinitiesAsked(was, is),
      ...spreadAsked(was, is),
      ...tolerationsGone(was, is),
    ].map(({ message, at }) => ({ message, fix, path: [...is.path, at] }) satisfies Saying);
  },
  examples: [
    {
      name: 'nodes are asked for a label',
      before: workload(),
      after: workload({ pod: 'nodeSelector: { disk: ssd }' }),
      says: ['pods run only on nodes with disk=ssd from now on'],
    },
    {
      name: 'pods must keep away from each other',
      before: workload(),
      after: workload({
        pod: `affinity: { podAntiAffinity: { ${REQUIRED}: [{ topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: web } } }] } }`,
      }),
      says: ['pods run only where what is required of other pods on the same kubernetes.io/hostname holds'],
    },
    {
      name: 'a toleration goes',
      before: workload({ pod: 'tolerations: [{ key: spot, operator: Exists }]' }),
      after: workload(),
      says: ['pods no longer tolerate the taint spot'],
    },
    {
      name: 'nodes are no longer asked for a label',
      before: workload({ pod: 'nodeSelector: { disk: ssd }' }),
      after: workload(),
      says: [],
    },
    {
      name: 'spreading is only preferred',
      before: workload(),
      after: workload({
        pod: 'topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway }]',
      }),
      says: [],
    },
  ],
};

/** What is asked of the nodes of pods, in whatever words a kind has for it. */
interface Placement {
  readonly path: ReviewPath;
  readonly nodeSelector: Mapping;
  readonly nodes: readonly unknown[];
  readonly pods: readonly unknown[];
  readonly spread: readonly unknown[];
  readonly tolerations: readonly unknown[];
  /** Where an operator writes the affinity itself. */
  readonly apart: boolean;
}

interface Narrowing {
  readonly message: string;
  readonly at: string;
}

function placementOf({ object, id }: Placed): Placement {
  const isDatabase = kindKey(id) === DATABASE;
  const spec = isDatabase ? asMapping(object.spec) : asMapping(podSpecOf(object));
  const affinity = asMapping(spec.affinity);
  const holder = isDatabase ? affinity : spec;
  return {
    path: isDatabase ? ['spec', 'affinity'] : podSpecPath(object),
    nodeSelector: asMapping(holder.nodeSelector),
    nodes: asList(valueAt(affinity, 'nodeAffinity', REQUIRED, 'nodeSelectorTerms')),
    pods: ['podAffinity', 'podAntiAffinity'].flatMap((kind) => asList(valueAt(affinity, kind, REQUIRED))),
    spread: asList(spec.topologySpreadConstraints).filter(
      (each) => asMapping(each).whenUnsatisfiable === 'DoNotSchedule',
    ),
    tolerations: asList(holder.tolerations),
    apart: isDatabase && affinity.podAntiAffinityType === 'required',
  };
}

function labelsAsked(was: Placement, is: Placement): readonly Narrowing[] {
  return Object.entries(is.nodeSelector)
    .filter(([key, value]) => was.nodeSelector[key] !== value)
    .map(([key, value]) => ({
      message: `pods run only on nodes with ${key}=${String(value)} from now on`,
      at: 'nodeSelector',
    }));
}

function affinitiesAsked(was: Placement, is: Placement): readonly Narrowing[] {
  // Terms about nodes are alternatives: one more lets pods run on more of them, one less on fewer.
  const fewer = is.nodes.length > 0 && (was.nodes.length === 0 || !was.nodes.every((term) => holds(is.nodes, term)));
  const nodes = fewer
    ? [{ message: 'pods run only on nodes that the required nodeAffinity names', at: 'affinity' }]
    : [];
  const apart =
    is.apart && !was.apart
      ? [
          {
            message: 'no two instances run on one node from now on: each needs a node of its own',
            at: 'podAntiAffinityType',
          },
        ]
      : [];
  const pods = is.pods
    .filter((term) => !holds(was.pods, term))
    .map((term) => ({
      message: `pods run only where what is required of other pods on the same ${String(asMapping(term).topologyKey)} holds`,
      at: 'affinity',
    }));
  return [...nodes, ...apart, ...pods];
}

function spreadAsked(was: Placement, is: Placement): readonly Narrowing[] {
  const key = (constraint: unknown): unknown => asMapping(constraint).topologyKey;
  return is.spread
    .filter((constraint) => !was.spread.some((each) => key(each) === key(constraint)))
    .map((constraint) => ({
      message: `pods that cannot be spread evenly over ${String(key(constraint))} are not scheduled from now on`,
      at: 'topologySpreadConstraints',
    }));
}

function tolerationsGone(was: Placement, is: Placement): readonly Narrowing[] {
  return was.tolerations
    .filter((toleration) => !holds(is.tolerations, toleration))
    .map((toleration) => {
      const { key, value } = asMapping(toleration);
      const taint = [asText(key) ?? 'of any key', ...(asText(value) === undefined ? [] : [asText(value)])].join('=');
      return { message: `pods no longer tolerate the taint ${taint}`, at: 'tolerations' };
    });
}

function holds(list: readonly unknown[], wanted: unknown): boolean {
  return list.some((each) => sameValue(each, wanted));
}
