import type { Alert } from '../../../lib/constructs/data/postgres/monitoring/alerts/alert';
import { always, growing, primary, standby, worldOf, type Instance, type World } from './world';

type Name = Alert['name'];

/** A database in a bad way, and all alerts that fire for it at the end. */
export interface Ailment {
  readonly name: string;
  readonly world: World;
  readonly fire: readonly Name[];
  /** Whether it takes thirty hours to show, rather than three. @default false */
  readonly slow?: boolean;
  /** Whether it follows another site. @default false */
  readonly follows?: boolean;
}

/** The pods of the operator, the first of them the primary. */
export type Pods = readonly [string, string, string];

function cluster(
  [a, b, c]: Pods,
  ill: Partial<Readonly<Record<'a' | 'b' | 'c', Partial<Instance>>>>,
  more?: Partial<World>,
): World {
  return worldOf([primary(a, ill.a), standby(b, ill.b), standby(c, ill.c)], more);
}

/** Nothing is wrong with these. */
export function healthy(pods: Pods): readonly Ailment[] {
  const [a, b, c] = pods;
  const idle = { archived: always(100), rowsWritten: always(1000), sinceArchived: growing(0, 300) };
  return [
    { name: 'healthy', world: cluster(pods, {}), fire: [] },
    { name: 'idle, so that nothing is archived', world: cluster(pods, { a: idle }), fire: [] },
    {
      name: 'archiving failed now and then, and went on',
      world: cluster(pods, { a: { failed: growing(0, 2) } }),
      fire: [],
    },
    {
      name: 'young, with a short window that grows',
      world: cluster(pods, {}, { firstPoint: '0x240 72000x120', lastBackup: growing(0, 300) }),
      slow: true,
      fire: [],
    },
    {
      name: 'counters start again after a restart',
      world: cluster(pods, { a: { deadlocks: '500x18 0x17', archived: '900x18 0+3x17', failed: '90x18 0x17' } }),
      fire: [],
    },
    {
      name: 'following another site, closely',
      follows: true,
      world: worldOf([standby(a, { streams: always(2), lag: always(400) }), standby(b), standby(c)], {}),
      fire: [],
    },
  ];
}

/** Whether there is a primary, and what follows it. */
function availability(pods: Pods): readonly Ailment[] {
  const [a, b, c] = pods;
  const gone = { streams: always(0) };
  const fenced = { answers: false, fenced: always(1) };
  return [
    {
      name: 'PostgresNoPrimary',
      world: worldOf([standby(a, gone), standby(b, gone), standby(c, gone)]),
      fire: ['PostgresNoPrimary', 'PostgresStandbyMissing', 'PostgresWritesWaiting'],
    },
    {
      name: 'PostgresNoPrimary, since nothing answers',
      world: worldOf([a, b, c].map((pod) => standby(pod, { answers: false }))),
      fire: ['PostgresInstanceDown', 'PostgresNoPrimary', 'PostgresStandbyMissing', 'PostgresWritesWaiting'],
    },
    {
      name: 'PostgresTwoPrimaries',
      world: cluster(pods, { b: { ...gone, inRecovery: always(0) } }),
      fire: ['PostgresTwoPrimaries', 'PostgresStandbyMissing'],
    },
    {
      name: 'PostgresInstanceDown',
      world: worldOf([primary(a), standby(b)]),
      fire: ['PostgresInstanceDown', 'PostgresStandbyMissing'],
    },
    {
      name: 'PostgresInstanceFenced, which is no failure of metrics',
      world: cluster(pods, { c: { ...fenced, ...gone } }),
      fire: ['PostgresInstanceDown', 'PostgresInstanceFenced', 'PostgresStandbyMissing'],
    },
    {
      name: 'PostgresFailover',
      world: cluster(pods, { a: { inRecovery: '0x34 1x1' }, b: { inRecovery: '1x34 0x1' } }),
      fire: ['PostgresFailover'],
    },
    {
      name: 'PostgresMetricsFailing',
      world: cluster(pods, { c: { errors: always(1) } }),
      fire: ['PostgresMetricsFailing'],
    },
  ];
}

function replication(pods: Pods): readonly Ailment[] {
  const [a, b, c] = pods;
  const gone = { streams: always(0) };
  const behind = { lag: always(3600) };
  return [
    {
      name: 'PostgresReplicationLag',
      world: cluster(pods, { c: { lag: always(120) } }),
      fire: ['PostgresReplicationLag'],
    },
    { name: 'PostgresStandbyMissing', world: cluster(pods, { c: gone }), fire: ['PostgresStandbyMissing'] },
    {
      name: 'PostgresWritesWaiting',
      world: cluster(pods, { b: gone, c: gone }),
      fire: ['PostgresStandbyMissing', 'PostgresWritesWaiting'],
    },
    {
      name: 'PostgresSiteLag',
      follows: true,
      world: worldOf([standby(a, { ...behind, streams: always(2) }), standby(b, behind), standby(c, behind)]),
      fire: ['PostgresSiteLag'],
    },
  ];
}

function backups(pods: Pods): readonly Ailment[] {
  const stuck = { archived: always(100), sinceArchived: growing(0, 300), waiting: always(5) };
  const long = { lastBackup: growing(0, 300) };
  return [
    {
      name: 'PostgresArchivingFailing',
      world: cluster(pods, { a: { ...stuck, failed: growing(0, 12) } }),
      fire: ['PostgresArchiveOld', 'PostgresArchivingFailing'],
    },
    { name: 'PostgresArchiveOld', world: cluster(pods, { a: stuck }), fire: ['PostgresArchiveOld'] },
    {
      name: 'PostgresBackupOld',
      world: cluster(pods, {}, { lastBackup: always(-40_000), sinceBackup: always(64_800) }),
      fire: ['PostgresBackupOld'],
    },
    {
      name: 'PostgresBackupOld, of which nothing is known',
      world: cluster(pods, {}, { lastBackup: undefined, sinceBackup: undefined, firstPoint: undefined }),
      slow: true,
      fire: ['PostgresBackupOld'],
    },
    {
      name: 'PostgresRecoveryWindowShort',
      world: cluster(pods, {}, { ...long, firstPoint: '3600x299 90000x60' }),
      slow: true,
      fire: ['PostgresRecoveryWindowShort'],
    },
  ];
}

function work(pods: Pods): readonly Ailment[] {
  const of = (name: Name, ill: Partial<Instance>, also: readonly Name[] = []): Ailment => ({
    name,
    world: cluster(pods, { a: ill }),
    fire: [name, ...also],
  });
  return [
    of('PostgresConnectionsHigh', { connections: always(85) }),
    of('PostgresConnectionsExhausted', { connections: always(97) }, ['PostgresConnectionsHigh']),
    { name: 'PostgresPoolWaiting', world: cluster(pods, {}, { poolWait: always(20) }), fire: ['PostgresPoolWaiting'] },
    of('PostgresLongTransaction', { longTransaction: always(4000) }),
    of('PostgresIdleInTransaction', { idleInTransaction: always(1200) }),
    of('PostgresDeadlocks', { deadlocks: growing(0, 2) }),
    of('PostgresTransactionIdAge', { transactionIdAge: always(600_000_000) }),
    of('PostgresTransactionIdWraparound', { transactionIdAge: always(1_500_000_000) }, ['PostgresTransactionIdAge']),
    of('PostgresDataVolumeFilling', { dataLeft: growing(60, -0.5) }),
    of('PostgresDataVolumeFull', { dataLeft: always(5) }),
    of('PostgresWalVolumeFilling', { logLeft: '90x21 88-4x14' }),
    of('PostgresWalVolumeFull', { logLeft: always(10) }),
  ];
}

/** One for each alert, and for what is easily taken for another. */
export function ailments(pods: Pods): readonly Ailment[] {
  return [...availability(pods), ...replication(pods), ...backups(pods), ...work(pods)];
}
