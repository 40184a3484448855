import { everyTier } from '../../../../../defaults/table';
import type { AlertGroup } from './alert';

const HOUR = 3600;

/** Where it happens, as far as the exporter tells. */
const WHERE =
  '{{ $labels.pod }}{{ with $labels.datname }}, database {{ . }}{{ end }}{{ with $labels.usename }}, role {{ . }}{{ end }}';

/** Whether work gets done, and old rows can be cleaned up behind it. */
export const transactions: AlertGroup = {
  topic: 'transactions',
  alerts: [
    {
      name: 'PostgresLongTransaction',
      signal: 'longTransaction',
      fires: 'above',
      // Reports of a warehouse take hours.
      limit: ({ workload }) => (workload === 'dw' ? 6 * HOUR : HOUR / 2),
      for: '5m',
      severity: 'later',
      summary: 'a transaction has been open for long',
      description: `A transaction on ${WHERE} has been open for {{ $value | humanizeDuration }}: no row that it could see is cleaned up.`,
      why: 'Vacuum must keep what the oldest transaction could see, so tables grow; locks of it may hold up others.',
    },
    {
      name: 'PostgresIdleInTransaction',
      signal: 'idleInTransaction',
      fires: 'above',
      limit: everyTier(600),
      for: '5m',
      severity: 'later',
      summary: 'a client holds a transaction open and does nothing',
      description: `A client on ${WHERE} sits in a transaction of {{ $value | humanizeDuration }} without a statement.`,
      why: 'Nothing is computed that would justify it: an application forgot to commit, or waits for something else.',
    },
    {
      name: 'PostgresDeadlocks',
      signal: 'deadlocks',
      fires: 'above',
      limit: everyTier(10),
      severity: 'later',
      summary: 'transactions block each other',
      description:
        '{{ $value | humanize }} deadlocks within an hour{{ with $labels.datname }} in database {{ . }}{{ end }}: each cost a client its transaction.',
      why: 'A few are retried and never noticed; many are two pieces of code that lock in a different order.',
    },
    {
      name: 'PostgresTransactionIdAge',
      signal: 'transactionIdAge',
      fires: 'above',
      limit: everyTier(500_000_000),
      for: '1h',
      severity: 'later',
      summary: 'vacuum does not keep up with freezing',
      description:
        'The oldest row{{ with $labels.datname }} of database {{ . }}{{ end }} was left unfrozen {{ $value | humanize }} transactions ago.',
      why: 'Autovacuum starts to freeze at 200 million; at more than twice that, something keeps it from finishing.',
    },
    {
      name: 'PostgresTransactionIdWraparound',
      signal: 'transactionIdAge',
      fires: 'above',
      limit: everyTier(1_200_000_000),
      for: '5m',
      severity: 'urgent',
      summary: 'transaction numbers run out',
      description:
        'Of some 2 billion transactions {{ $value | humanize }} are used up{{ with $labels.datname }} in database {{ . }}{{ end }}: at the end PostgreSQL takes no more writes.',
      why: 'At a thousand writes a second the rest lasts nine days, and freezing large tables takes days.',
    },
  ],
};
