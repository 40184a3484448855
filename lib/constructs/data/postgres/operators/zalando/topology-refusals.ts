import type { PostgresIntent, Topology } from '../../intent';
import { providerOf } from '../object-store/provider';
import type { Refusal } from '../operator';
import { withoutArchive, withStreaming } from '../site-refusals';
import { followedArchive } from '../sources';

/** What cannot be had of a database that spans clusters: sites follow each other by the archive alone. */
export function topologyRefusals(intent: PostgresIntent): readonly Refusal[] {
  const { topology } = intent;
  if (!topology) return [];
  // The password of the user that replicates is made in each cluster for itself, so nobody can log in elsewhere.
  return [...withoutArchive(intent), ...azure(intent), ...withStreaming(intent), ...handover(topology)];
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
