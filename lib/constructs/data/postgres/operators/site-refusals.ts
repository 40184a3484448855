import type { PostgresIntent } from '../intent';
import type { Refusal } from './operator';

/** Every site of a database begins from backups, whatever the operator. */
export function withoutArchive({ topology, backups }: PostgresIntent): readonly Refusal[] {
  if (!topology || backups) return [];
  return [
    {
      prop: 'replication',
      cannot: 'copy a cluster to other sites without backups, which every site begins from',
      fix: 'set backups, and an object store for them in environments/*.yaml',
    },
  ];
}

/** Of operators whose sites cannot log in at each other. */
export function withStreaming({ topology }: PostgresIntent): readonly Refusal[] {
  if (!topology || topology.sites.every(({ host }) => host === undefined)) return [];
  return [
    {
      prop: 'replication.hosts',
      cannot: 'log in at the primary of another cluster to replicate from it',
      fix: 'leave hosts and from out: sites follow by the archive',
    },
  ];
}
