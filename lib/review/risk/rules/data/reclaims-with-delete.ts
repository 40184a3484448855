import { kindKey } from '../../../../check/references/kinds';
import { asList, route, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { ReviewPath } from '../../../change';
import type { RiskRule, Saying } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { updated } from '../../delivered/updated';

/** A setting by which data goes with its object, or stays. */
interface Setting {
  /** Such as `spec.databaseReclaimPolicy`. */
  readonly at: string;
  /** The value with which the data goes, or stays. */
  readonly deletes?: unknown;
  readonly keeps?: unknown;
  /** What then goes, as a sentence goes on. */
  readonly then: string;
}

const CLAIMS = 'spec.persistentVolumeClaimRetentionPolicy';

/** By kind; what is not said means the other of the two values. */
const SETTINGS: Readonly<Record<string, readonly Setting[]>> = {
  PersistentVolume: [
    {
      at: 'spec.persistentVolumeReclaimPolicy',
      deletes: 'Delete',
      then: 'whoever deletes the claim of this volume from now on deletes the disk with all that is on it',
    },
  ],
  'apps/StatefulSet': [
    {
      at: `${CLAIMS}.whenDeleted`,
      deletes: 'Delete',
      then: 'whoever deletes the StatefulSet from now on deletes its claims with it',
    },
    {
      at: `${CLAIMS}.whenScaled`,
      deletes: 'Delete',
      then: 'whoever lowers replicas from now on deletes the claims of the pods that go',
    },
  ],
  'postgresql.cnpg.io/Database': [
    {
      at: 'spec.databaseReclaimPolicy',
      deletes: 'delete',
      then: 'whoever deletes the object from now on drops the database',
    },
  ],
  'kafka.strimzi.io/KafkaTopic': [
    {
      at: 'metadata.annotations[strimzi.io/managed]',
      keeps: 'false',
      then: 'whoever deletes the object from now on deletes the topic with every message in it',
    },
  ],
  ...Object.fromEntries(
    ['Stream', 'KeyValue', 'ObjectStore'].map((kind): [string, readonly Setting[]] => [
      `jetstream.nats.io/${kind}`,
      [{ at: 'spec.preventDelete', keeps: true, then: 'whoever deletes the object from now on deletes what it holds' }],
    ]),
  ),
  'snapshot.storage.k8s.io/VolumeSnapshotClass': [
    { at: 'deletionPolicy', keeps: 'Retain', then: 'snapshots made from now on go with their objects' },
  ],
  'snapshot.storage.k8s.io/VolumeSnapshotContent': [
    { at: 'spec.deletionPolicy', keeps: 'Retain', then: 'the snapshot goes with its object from now on' },
  ],
};

const POOL = 'kafka.strimzi.io/KafkaNodePool';

function deletes(object: KubernetesObject, { at, deletes: bad, keeps }: Setting): boolean {
  const value = valueAt(object, ...route(at));
  return keeps === undefined ? value === bad : value !== keeps;
}

/** Volumes of brokers are told apart by their numbers; one that is not in a list has none. */
function deleteClaims({ spec }: KubernetesObject): ReadonlySet<unknown> {
  const storage = valueAt(spec, 'storage');
  const volumes = [storage, ...asList(valueAt(storage, 'volumes'))];
  return new Set(
    volumes.filter((volume) => valueAt(volume, 'deleteClaim') === true).map((each) => valueAt(each, 'id')),
  );
}

function sayingsOfPool(was: KubernetesObject, is: KubernetesObject): readonly Saying[] {
  const known = deleteClaims(was);
  if ([...deleteClaims(is)].every((id) => known.has(id))) return [];
  return [
    saying(['spec', 'storage'], 'deleteClaim', 'whoever deletes the pool from now on deletes its volumes with it'),
  ];
}

function saying(path: ReviewPath, name: string, then: string): Saying {
  return {
    message: `${name} lets the data go with its object: ${then}`,
    fix: 'keep it as it was, unless nobody needs what is there',
    path,
  };
}

/** What is deleted with its object is one slip away from being lost. */
export const RECLAIMS_WITH_DELETE: RiskRule = {
  id: 'data/reclaims-with-delete',
  title: 'From now on data goes with the object that stands for it',
  reason:
    'Nothing is lost yet. But from now on the deletion of an object, which can be undone, deletes what it stands for, which cannot.',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaim-policy',
  kinds: [...Object.keys(SETTINGS), POOL],
  judge: (change, around) => {
    const object = updated(change, around);
    if (!object) return [];
    const { before, after } = object;
    const kind = kindKey(change.id);
    if (kind === POOL) return sayingsOfPool(before, after);
    return (SETTINGS[kind] ?? [])
      .filter((setting) => deletes(after, setting) && !deletes(before, setting))
      .map(({ at, then }) => saying(route(at), route(at).at(-1) ?? at, then));
  },
  examples: [
    {
      name: 'a volume whose disk stayed is to go with its claim',
      before: exampleObject('v1', 'PersistentVolume/archive', 'spec: { persistentVolumeReclaimPolicy: Retain }'),
      after: exampleObject('v1', 'PersistentVolume/archive', 'spec: { persistentVolumeReclaimPolicy: Delete }'),
      says: ['whoever deletes the claim of this volume from now on deletes the disk'],
    },
    {
      name: 'a volume is to outlive its claim',
      before: exampleObject('v1', 'PersistentVolume/archive', 'spec: { persistentVolumeReclaimPolicy: Delete }'),
      after: exampleObject('v1', 'PersistentVolume/archive', 'spec: { persistentVolumeReclaimPolicy: Retain }'),
      says: [],
    },
    {
      name: 'a stream is no longer protected',
      before: exampleObject('jetstream.nats.io/v1beta2', 'Stream/orders', 'spec: { preventDelete: true }'),
      after: exampleObject('jetstream.nats.io/v1beta2', 'Stream/orders', 'spec: { preventDelete: false }'),
      says: ['preventDelete lets the data go with its object'],
    },
    {
      name: 'one of the disks of brokers is to go with them',
      before: exampleObject(
        'kafka.strimzi.io/v1',
        'KafkaNodePool/a',
        'spec: { storage: { volumes: [{ id: 0 }, { id: 1 }] } }',
      ),
      after: exampleObject(
        'kafka.strimzi.io/v1',
        'KafkaNodePool/a',
        'spec: { storage: { volumes: [{ id: 0 }, { id: 1, deleteClaim: true }] } }',
      ),
      says: ['deleteClaim lets the data go with its object'],
    },
  ],
};
