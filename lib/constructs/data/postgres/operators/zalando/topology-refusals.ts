import { providerOf } from '../cloudnative-pg/store-provider';
import type { PostgresIntent, Topology } from '../../intent';
import type { Refusal } from '../operator';
import { followedArchive } from './archives';

/** What cannot be had of a database that spans clusters: sites follow each other by the archive alone. */
export function topologyRefusals(intent: PostgresIntent): readonly Refusal[] {
  const { topology } = intent;
  if (!topology) return [];
  return [...withoutArchive(intent), ...azure(intent), ...streaming(topology), ...handover(topology)];
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

function azure(intent: PostgresIntent): readonly Refusal[] {
  const followed = followedArchive(intent);
  if (!followed || providerOf(followed.store.destination) !== 'azure') return [];
  return [
    {
      prop: 'replication',
      cannot: 'follow an archive in Azure',
      fix: 'keep the backups of the database in a store that speaks S3, or in Google Cloud',
    },
  ];
}

/** The password of the user that replicates is made in each cluster for itself. */
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

function handover({ role }: Topology): readonly Refusal[] {
  if (role.is !== 'primary' || role.token === undefined) return [];
  return [
    {
      prop: 'replication.primary.token',
      cannot: 'demote a primary and hand it over by a token',
      fix: 'stop writing, wait until the new site has replayed all, and set failover: true; then rebuild the old site',
    },
  ];
}
