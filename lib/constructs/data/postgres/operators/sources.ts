import type { Archive, PostgresIntent, RecoveryIntent } from '../intent';

/** What a cluster is restored from; one that follows another site begins as its copy, whatever that was restored from. */
export function restoredFrom({ topology, recovery }: PostgresIntent): RecoveryIntent | undefined {
  return topology?.role.is === 'replica' ? undefined : recovery;
}

/** The archive of the site that a cluster follows. */
export function followedArchive({ topology }: PostgresIntent): Archive | undefined {
  if (topology?.role.is !== 'replica') return undefined;
  const { follows } = topology.role;
  return topology.sites.find(({ cluster }) => cluster === follows)?.archive;
}
