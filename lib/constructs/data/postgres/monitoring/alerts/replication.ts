import type { PostgresIntent } from '../../intent';
import { isReplicaSite } from '../site';
import type { AlertGroup } from './alert';

/** A site that replays files of the archive is behind by what is not archived yet, which is five minutes and more. */
const SITE_LAG = { byArchive: 1800, byStreaming: 300 };

/** Whether standbys are there, and close behind. */
export const replication: AlertGroup = {
  topic: 'replication',
  alerts: [
    {
      name: 'PostgresReplicationLag',
      signal: 'replicationLag',
      fires: 'above',
      limit: { development: 600, staging: 300, production: 60 },
      for: '5m',
      severity: 'later',
      only: (intent) => intent.instances > 1 && !isReplicaSite(intent),
      summary: 'a standby is behind',
      description: '{{ $labels.pod }} is {{ $value | humanizeDuration }} behind: reads from it are that old.',
      why: 'A burst of writing, or a long query on the standby, holds up replay for seconds; it should catch up.',
    },
    {
      name: 'PostgresStandbyMissing',
      signal: 'streamingStandbys',
      fires: 'below',
      limit: ({ instances }) => instances - 1,
      for: '15m',
      severity: 'later',
      only: ({ instances }) => instances > 1,
      summary: 'a standby does not stream',
      description:
        'Only {{ $value }} standbys stream: with fewer than declared, the next failure may find none to take over.',
      why: 'An instance that restarts or is cloned anew is missing for minutes; a large one takes longer to clone.',
    },
    {
      name: 'PostgresWritesWaiting',
      signal: 'streamingStandbys',
      fires: 'below',
      limit: ({ durability }) => durability.standbys,
      for: '1m',
      severity: 'urgent',
      only: (intent) => intent.durability.required && intent.durability.standbys > 0 && !isReplicaSite(intent),
      summary: 'commits wait for standbys that are not there',
      description: 'Only {{ $value }} standbys stream, fewer than must confirm a commit: every write waits.',
      why: 'Durability is required, so writing has stopped; the minute is for a standby that only reconnects.',
    },
    {
      name: 'PostgresSiteLag',
      signal: 'siteLag',
      fires: 'above',
      limit: (intent) => (follows(intent) === 'host' ? SITE_LAG.byStreaming : SITE_LAG.byArchive),
      for: '10m',
      severity: 'later',
      only: isReplicaSite,
      summary: 'this site is behind the one that it follows',
      description:
        'The last transaction replayed here is {{ $value | humanizeDuration }} old: a failover to this site would lose that much.',
      why: 'By the archive a site is behind by the time until a segment is archived, and more; by streaming it is not.',
    },
  ],
};

function follows({ topology }: PostgresIntent): 'host' | 'archive' {
  if (topology?.role.is !== 'replica') return 'archive';
  const { follows: name } = topology.role;
  return topology.sites.find(({ cluster }) => cluster === name)?.host === undefined ? 'archive' : 'host';
}
