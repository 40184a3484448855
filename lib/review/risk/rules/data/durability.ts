import { kindKey } from '../../../../check/references/kinds';
import { route, valueAt } from '../../../../check/references/loosely';
import { CNPG, CRUNCHY, ZALANDO } from '../../../../check/transitions/kinds';
import type { RiskRule, Saying } from '../../rule';
import { changeText } from '../fails/change-text';
import { exampleObject } from '../../examples/example-object';
import { updated, type Updated } from '../../delivered/updated';
import { exampleDatabase } from '../../examples/example-database';

/** A setting that says on how many machines a write is before it is confirmed. */
interface Guard {
  readonly at: string;
  /** What holds where it is not said. */
  readonly unsaid: unknown;
  readonly isWeaker: (was: unknown, is: unknown) => boolean;
  /** What can then be lost, as a sentence goes on. */
  readonly then: string;
}

const FAILOVER = 'a failover can lose what was confirmed last';
const CRASH = 'a crash can lose what was confirmed, or leave files that cannot be read';

function lower(was: unknown, is: unknown): boolean {
  return Number(is) < Number(was);
}

/** Amounts of safety, the least first. */
function belowIn(...values: readonly string[]): Guard['isWeaker'] {
  return (was, is) => values.includes(String(is)) && values.indexOf(String(is)) < values.indexOf(String(was));
}

const isOff = belowIn('off', 'on');
const isFalse = belowIn('false', 'true');
const isTrue = belowIn('true', 'false');
const COMMITS = belowIn('off', 'local', 'remote_write', 'on', 'remote_apply');

function parameters(at: string): readonly Guard[] {
  return [
    { at: `${at}.fsync`, unsaid: 'on', isWeaker: isOff, then: CRASH },
    { at: `${at}.full_page_writes`, unsaid: 'on', isWeaker: isOff, then: CRASH },
    { at: `${at}.synchronous_commit`, unsaid: 'on', isWeaker: COMMITS, then: FAILOVER },
  ];
}

function kafka(config: string): readonly Guard[] {
  return [
    {
      at: `${config}[min.insync.replicas]`,
      unsaid: 1,
      isWeaker: lower,
      then: 'fewer brokers are enough to confirm a message, and their disks to lose it',
    },
    {
      at: `${config}[unclean.leader.election.enable]`,
      unsaid: false,
      isWeaker: isTrue,
      then: 'a broker that is behind may become the leader, and what it has not got is lost',
    },
  ];
}

const GUARDS: Readonly<Record<string, readonly Guard[]>> = {
  [CNPG]: [
    { at: 'spec.postgresql.synchronous.number', unsaid: 0, isWeaker: lower, then: FAILOVER },
    {
      at: 'spec.postgresql.synchronous.dataDurability',
      unsaid: 'required',
      isWeaker: belowIn('preferred', 'required'),
      then: 'writes are confirmed without a standby where none is there, and a failover can lose them',
    },
    ...parameters('spec.postgresql.parameters'),
  ],
  [ZALANDO]: [
    { at: 'spec.patroni.synchronous_mode', unsaid: false, isWeaker: isFalse, then: FAILOVER },
    ...parameters('spec.postgresql.parameters'),
  ],
  [CRUNCHY]: [
    { at: 'spec.patroni.dynamicConfiguration.synchronous_mode', unsaid: false, isWeaker: isFalse, then: FAILOVER },
    ...parameters('spec.config.parameters'),
    ...parameters('spec.patroni.dynamicConfiguration.postgresql.parameters'),
  ],
  'kafka.strimzi.io/KafkaTopic': kafka('spec.config'),
  'kafka.strimzi.io/Kafka': kafka('spec.kafka.config'),
  'jetstream.nats.io/Stream': [
    {
      at: 'spec.replicas',
      unsaid: 1,
      isWeaker: lower,
      then: 'fewer servers have what is in it, and their disks can lose it',
    },
  ],
};

function sayingOf({ at, unsaid, isWeaker, then }: Guard, { before, after }: Updated): Saying | undefined {
  const path = route(at);
  const [was, is] = [valueAt(before, ...path) ?? unsaid, valueAt(after, ...path) ?? unsaid];
  if (!isWeaker(was, is)) return undefined;
  return {
    message: `${path.at(-1) ?? at} ${changeText(was, is)}: ${then}`,
    fix: 'keep it, unless that may be lost',
    path,
  };
}

/** A write that is confirmed may still be in one place only. */
export const DURABILITY: RiskRule = {
  id: 'data/durability',
  title: 'Writes are confirmed before they are safe',
  reason:
    'Replication and flushing are what a confirmed write stands for. With less of either, what was confirmed can be lost with one machine, and nobody notices before.',
  source: 'https://cloudnative-pg.io/documentation/current/replication/#data-durability-and-synchronous-replication',
  kinds: Object.keys(GUARDS),
  judge: (change, around) => {
    const object = updated(change, around);
    return object ? (GUARDS[kindKey(change.id)] ?? []).flatMap((guard) => sayingOf(guard, object) ?? []) : [];
  },
  examples: [
    {
      name: 'a Cluster no longer waits for standbys',
      before: exampleDatabase('Cluster/orders', 'postgresql: { synchronous: { method: any, number: 1 } }'),
      after: exampleDatabase('Cluster/orders', 'instances: 3'),
      says: ['number changes from 1 to 0: a failover can lose what was confirmed last'],
    },
    {
      name: 'a Cluster waits for more standbys',
      before: exampleDatabase('Cluster/orders', 'postgresql: { synchronous: { method: any, number: 1 } }'),
      after: exampleDatabase('Cluster/orders', 'postgresql: { synchronous: { method: any, number: 2 } }'),
      says: [],
    },
    {
      name: 'a topic is confirmed by one broker',
      before: exampleObject('kafka.strimzi.io/v1', 'KafkaTopic/orders', 'spec: { config: { min.insync.replicas: 2 } }'),
      after: exampleObject('kafka.strimzi.io/v1', 'KafkaTopic/orders', 'spec: { config: { min.insync.replicas: 1 } }'),
      says: ['min.insync.replicas changes from 2 to 1: fewer brokers are enough'],
    },
    {
      name: 'PostgreSQL no longer flushes',
      before: exampleDatabase('Cluster/orders', 'instances: 3'),
      after: exampleDatabase('Cluster/orders', 'postgresql: { parameters: { fsync: "off" } }'),
      says: ['fsync changes from on to off: a crash can lose what was confirmed'],
    },
  ],
};
