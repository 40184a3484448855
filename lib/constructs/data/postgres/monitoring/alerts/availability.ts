import { everyTier } from '../../../../../defaults/table';
import { isReplicaSite } from '../site';
import type { AlertGroup } from './alert';

/** Whether there is a primary, one only, and all instances with it. */
export const availability: AlertGroup = {
  topic: 'availability',
  alerts: [
    {
      name: 'PostgresNoPrimary',
      signal: 'primaries',
      fires: 'below',
      limit: everyTier(1),
      for: '2m',
      severity: 'urgent',
      only: (intent) => !isReplicaSite(intent),
      summary: 'no instance takes writes',
      description: 'No instance has answered as a primary for two minutes, so nothing can be written.',
      why: 'A failover takes less than a minute; metrics follow it by another, since they are scraped and cached.',
    },
    {
      name: 'PostgresTwoPrimaries',
      signal: 'primaries',
      fires: 'above',
      limit: everyTier(1),
      for: '2m',
      severity: 'urgent',
      summary: 'more than one instance takes writes',
      description: '{{ $value }} instances answer as a primary: what is written to one of them will be lost.',
      why: 'During a switchover two scrapes may disagree for as long as results are cached, but not for two minutes.',
    },
    {
      name: 'PostgresInstanceDown',
      signal: 'instances',
      fires: 'below',
      limit: ({ instances }) => instances,
      for: '10m',
      severity: 'later',
      only: ({ instances }) => instances > 1,
      summary: 'an instance does not answer',
      description:
        'Only {{ $value }} of the instances that are declared answer queries; the others are down, or not scraped.',
      why: 'An update takes instances away one at a time for a few minutes each; a single instance is the primary.',
    },
    {
      name: 'PostgresInstanceFenced',
      signal: 'fenced',
      fires: 'above',
      limit: everyTier(0),
      for: '15m',
      severity: 'later',
      summary: 'an instance is fenced',
      description: '{{ $labels.pod }} is fenced: PostgreSQL does not run there until somebody lifts the fence.',
      why: 'Somebody did it on purpose, and may forget it; a primary that is fenced is told by the lack of one.',
    },
    {
      name: 'PostgresFailover',
      signal: 'promoted',
      fires: 'above',
      limit: everyTier(0),
      severity: 'later',
      summary: 'another instance has become the primary',
      description: '{{ $labels.pod }} was a standby within the last 15 minutes and is the primary now.',
      why: 'It went well, but connections were cut, and what brought the old primary down may come back.',
    },
    {
      name: 'PostgresMetricsFailing',
      signal: 'blind',
      fires: 'above',
      limit: everyTier(0),
      for: '15m',
      severity: 'later',
      summary: 'some metrics cannot be read',
      description: 'The exporter of {{ $labels.pod }} fails at some of its queries, so other alerts may be blind.',
      why: 'A query may fail once while PostgreSQL restarts or a lock is held; 15 minutes are no restart.',
    },
  ],
};
