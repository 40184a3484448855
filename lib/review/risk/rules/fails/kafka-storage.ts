import { valueAt } from '../../../../check/references/loosely';
import { isMore } from '../../../../check/schema/values/format/quantities';
import type { FieldChange } from '../../../change';
import { pathText } from '../../../compare/path-text';
import type { RiskRule } from '../../rule';
import { changeText } from './change-text';
import { exampleObject } from '../../examples/example-object';
import { keyOf } from './key-of';
import { updatedInPlace } from '../../delivered/updated';

/** Where the storage of brokers and controllers stands, by kind. */
const STORAGE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  KafkaNodePool: [['spec', 'storage']],
  Kafka: [
    ['spec', 'kafka', 'storage'],
    ['spec', 'zookeeper', 'storage'],
  ],
};

/** What may change of a volume beside its size. */
const MUTABLE = ['deleteClaim', 'kraftMetadata', 'volumeAttributesClass'];

function isFixed(change: FieldChange, storage: readonly string[]): boolean {
  const below = change.path.slice(storage.length);
  const field = below.at(-1);
  // A volume that comes or goes as a whole is allowed.
  if (below.length === 0 || typeof field === 'object') return false;
  return field === 'size' ? isMore(change.before, change.after) : !MUTABLE.includes(keyOf(field));
}

function pool(...storage: readonly string[]): string {
  return exampleObject(
    'kafka.strimzi.io/v1',
    'KafkaNodePool/brokers',
    'spec:',
    '  storage:',
    ...storage.map((line) => `    ${line}`),
  );
}

/** Brokers keep the disks that they have. */
export const KAFKA_STORAGE: RiskRule = {
  id: 'fails/kafka-storage',
  title: 'Brokers are to have other or smaller disks',
  reason:
    "Strimzi's operator enlarges volumes, and adds and removes those of JBOD. Where anything else of the storage changes, it passes over all changes of it and only warns in the status: the manifest says what is not so.",
  source: 'https://strimzi.io/docs/operators/latest/deploying.html#proc-managing-storage-node-pools-str',
  kinds: Object.keys(STORAGE).map((kind) => `kafka.strimzi.io/${kind}`),
  judge: (change, around) => {
    const object = updatedInPlace(change, around);
    if (!object) return [];
    return (STORAGE[change.id.kind] ?? []).flatMap((storage) => {
      if (valueAt(object.before, ...storage) === undefined) return [];
      const changes = change.fields.filter(({ path }) => storage.every((step, at) => path[at] === step));
      const first = changes.find((each) => isFixed(each, storage));
      if (!first) return [];
      const message = `${pathText(first.path)} ${changeText(first.before, first.after)}: the operator passes over every change of the storage, and brokers keep the disks that they have`;
      const fix =
        'keep it; for other disks add a KafkaNodePool that has them, move the partitions over with Cruise Control, and remove the old pool last';
      return [{ message, fix, path: first.path }];
    });
  },
  examples: [
    {
      name: 'smaller disks',
      before: pool('type: persistent-claim', 'size: 200Gi'),
      after: pool('type: persistent-claim', 'size: 100Gi'),
      says: ['spec.storage.size changes from 200Gi to 100Gi: the operator passes over every change of the storage'],
    },
    {
      name: 'larger disks, and one more',
      before: pool('type: jbod', 'volumes: [{ id: 0, type: persistent-claim, size: 100Gi }]'),
      after: pool(
        'type: jbod',
        'volumes: [{ id: 0, type: persistent-claim, size: 200Gi }, { id: 1, type: persistent-claim, size: 200Gi }]',
      ),
      says: [],
    },
    {
      name: 'disks of another class',
      before: pool('type: persistent-claim', 'size: 100Gi', 'class: slow'),
      after: pool('type: persistent-claim', 'size: 100Gi', 'class: fast'),
      says: ['spec.storage.class changes from slow to fast'],
    },
  ],
};
