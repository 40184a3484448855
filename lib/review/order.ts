import { kindKey } from '../check/references/kinds';
import { DATABASE, DATABASE_CLUSTERS, OBJECT_STORE, STATEFUL_SET } from '../check/transitions/kinds';
import { compareText } from '../model/compare-text';
import { CHANGE_KINDS } from './change';
import { compareRisks } from './fold/judged';
import { idKey } from './objects/ids';
import { whereKey } from './objects/wheres';
import type { ReviewEntry } from './review';

/** Kinds that hold data, what holds most of what nobody can make again first. */
const DATA_BEARING = [
  ...DATABASE_CLUSTERS,
  DATABASE,
  ...['kafka.strimzi.io/Kafka', 'kafka.strimzi.io/KafkaNodePool', 'kafka.strimzi.io/KafkaTopic'],
  ...['jetstream.nats.io/Stream', 'jetstream.nats.io/KeyValue', 'jetstream.nats.io/ObjectStore'],
  OBJECT_STORE,
  ...[STATEFUL_SET, 'PersistentVolumeClaim', 'PersistentVolume'],
  ...['Namespace', 'apiextensions.k8s.io/CustomResourceDefinition'],
];

const RANKS: ReadonlyMap<string, number> = new Map(DATA_BEARING.map((kind, rank) => [kind, rank]));

/**
 * The entries of a review in the order in which they are read: the worst risk first; then what goes before what is
 * renamed, changed, added and moved; then what holds data; then what is done to most objects.
 */
export function orderEntries(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  return entries
    .map((entry) => ({ entry, rank: dataRank(entry), text: textOf(entry) }))
    .sort(
      (a, b) =>
        compareRisks(a.entry.risk, b.entry.risk) ||
        CHANGE_KINDS.indexOf(a.entry.kind) - CHANGE_KINDS.indexOf(b.entry.kind) ||
        a.rank - b.rank ||
        b.entry.changes.length - a.entry.changes.length ||
        compareText(a.text, b.text),
    )
    .map(({ entry }) => entry);
}

function dataRank({ objects }: ReviewEntry): number {
  return objects.reduce((least, id) => Math.min(least, RANKS.get(kindKey(id)) ?? RANKS.size), RANKS.size);
}

/** No object of a cluster is in two entries, so what the first change is of tells any two apart. */
function textOf({ changes: [first] }: ReviewEntry): string {
  return first ? `${idKey(first.id)} ${whereKey(first.where)}` : '';
}
