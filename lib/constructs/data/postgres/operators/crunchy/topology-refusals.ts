import type { PostgresIntent, Topology } from '../../intent';
import type { Refusal } from '../operator';

/** What cannot be had of a database that spans clusters: sites follow each other by the archive alone. */
export function topologyRefusals(intent: PostgresIntent): readonly Refusal[] {
  const { topology } = intent;
  if (!topology) return [];
  return [...withoutArchive(intent), ...streaming(topology)];
}

function withoutArchive({ backups }: PostgresIntent): readonly Refusal[] {
  if (backups) return [];
  return [
    {
      prop: 'replication',
      cannot: 'copy a cluster to other sites without backups, which every site begins from',
      fix: 'set backups, and an object store for them in environments/*.yaml',
    },
  ];
}

/** The authority that signs the certificates of a cluster is its own, and replication logs in by certificate. */
function streaming({ sites }: Topology): readonly Refusal[] {
  if (sites.every(({ host }) => host === undefined)) return [];
  return [
    {
      prop: 'replication.hosts',
      cannot: 'log in at the primary of another cluster to replicate from it',
      fix: 'leave hosts and from out: sites follow by the archive',
    },
  ];
}
