import { everyTier } from '../../../../../defaults/table';
import type { AlertGroup } from './alert';

/** Whether clients get in. */
export const connections: AlertGroup = {
  topic: 'connections',
  alerts: [
    {
      name: 'PostgresConnectionsHigh',
      signal: 'connectionsUsed',
      fires: 'above',
      limit: everyTier(0.8),
      for: '15m',
      severity: 'later',
      summary: 'most connections are taken',
      description: '{{ $value | humanizePercentage }} of max_connections of {{ $labels.pod }} are taken.',
      why: 'A deployment doubles its connections for minutes; a share that stays this high leaves no room for the next one.',
    },
    {
      name: 'PostgresConnectionsExhausted',
      signal: 'connectionsUsed',
      fires: 'above',
      limit: everyTier(0.95),
      for: '2m',
      severity: 'urgent',
      summary: 'clients are about to be refused',
      description:
        '{{ $value | humanizePercentage }} of max_connections of {{ $labels.pod }} are taken; the last few are for superusers.',
      why: 'Three connections are reserved by default, so applications are refused before all are taken.',
    },
    {
      name: 'PostgresPoolWaiting',
      signal: 'poolWait',
      fires: 'above',
      limit: { development: 30, staging: 10, production: 5 },
      for: '2m',
      severity: 'later',
      only: ({ pooler }) => pooler !== undefined,
      summary: 'clients wait for a connection of the pool',
      description:
        'The first client in the queue of {{ $labels.user }} on {{ $labels.database }} has waited {{ $value | humanizeDuration }} in {{ $labels.pod }}.',
      why: 'Waiting for milliseconds is what a pool is for; for seconds, it is too small or transactions are too long.',
    },
  ],
};
