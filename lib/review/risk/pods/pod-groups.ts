import { kindKey } from '../../../check/references/kinds';
import { matches, type Selector } from '../../../check/references/label-selector';
import { madePods, type MadePods } from '../../../check/references/made/pods';
import { groupBy } from '../../../model/group-by';
import type { Placed, Where } from '../../change';
import { isSame } from '../reach/gone-and-come';
import { perCluster } from '../reach/per-cluster';
import type { Around, Side } from '../rule';
import { POD_KINDS } from './pod-template';

/** Pods that are alike: those of one workload, or those that an operator makes for one object. */
export interface PodGroup extends MadePods {
  readonly owner: Placed;
  /** As messages call it: `Deployment web`. */
  readonly title: string;
  readonly namespace: string;
}

/** The kinds for which operators make pods. */
const OPERATED = [
  'acid.zalan.do/postgresql',
  'kafka.strimzi.io/Kafka',
  'kafka.strimzi.io/KafkaBridge',
  'kafka.strimzi.io/KafkaConnect',
  'kafka.strimzi.io/KafkaMirrorMaker2',
  'monitoring.coreos.com/Alertmanager',
  'monitoring.coreos.com/Prometheus',
  'opentelemetry.io/OpenTelemetryCollector',
  'postgres-operator.crunchydata.com/PostgresCluster',
  'postgresql.cnpg.io/Cluster',
  'postgresql.cnpg.io/Pooler',
];

/** All kinds that pods come of. */
export const POD_MAKING_KINDS: readonly string[] = [...POD_KINDS, ...OPERATED];

/** The pods that one object leads to. */
export function podGroupsOf(owner: Placed): readonly PodGroup[] {
  const { kind, name, namespace } = owner.id;
  return madePods(kindKey(owner.id), owner.object).map((pods) => ({
    ...pods,
    owner,
    title: `${kind} ${name}`,
    namespace,
  }));
}

const byNamespace = perCluster((side, where): ReadonlyMap<string, readonly PodGroup[]> => {
  const groups = POD_MAKING_KINDS.flatMap((kind) => side.list(where, kind)).flatMap(podGroupsOf);
  return groupBy(groups, ({ namespace }) => namespace);
});

/** The pods of one namespace of a cluster. */
export function podsIn(namespace: string, side: Side, where: Where): readonly PodGroup[] {
  return byNamespace(side, where).get(namespace) ?? [];
}

/** Pods that are there before and after. */
export interface PodPair {
  readonly was: PodGroup;
  readonly is: PodGroup;
}

/** The pods of one namespace of a cluster that are there before and after. */
export function podPairsIn(namespace: string, { before, after }: Around, where: Where): readonly PodPair[] {
  const now = podsIn(namespace, after, where);
  return podsIn(namespace, before, where).flatMap((was) => {
    const is = now.find(({ owner }) => isSame(owner.id, was.owner.id));
    return is ? [{ was, is }] : [];
  });
}

/** The pods of any namespace of a cluster. */
export function podsAnywhere(side: Side, where: Where): readonly PodGroup[] {
  return [...byNamespace(side, where).values()].flat();
}

/** Those that a selector picks; an empty one picks all. */
export function selected(groups: readonly PodGroup[], selector: Selector): readonly PodGroup[] {
  return groups.filter((group) => matches(selector, group));
}
