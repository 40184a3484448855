import { everyTier } from '../../../../../defaults/table';
import type { PostgresIntent } from '../../intent';
import { ARCHIVE_MARGIN, archiveTimeout } from '../archive-timeout';
import { dialectOf } from '../dialect-of';
import { longestGap } from '../longest-gap';
import type { AlertGroup } from './alert';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds that a backup may take beyond its schedule. */
const BACKUP_MARGIN = 6 * HOUR;

const isBackedUp = ({ backups }: PostgresIntent): boolean => backups !== undefined;

/** Whether what was written could be had again. */
export const backups: AlertGroup = {
  topic: 'backups',
  alerts: [
    {
      name: 'PostgresArchivingFailing',
      signal: 'archiveFailures',
      fires: 'above',
      limit: everyTier(3),
      for: '5m',
      severity: 'urgent',
      only: isBackedUp,
      summary: 'the write-ahead log cannot be archived',
      description:
        '{{ $labels.pod }} failed {{ $value | humanize }} times within 15 minutes to archive a segment, and never succeeded.',
      why: 'PostgreSQL tries three times and then every minute; the log stays on disk until it succeeds, or the disk is full.',
    },
    {
      name: 'PostgresArchiveOld',
      signal: 'archiveAge',
      fires: 'above',
      limit: (intent) => dueWithin(intent) + ARCHIVE_MARGIN,
      for: '5m',
      severity: 'urgent',
      only: (intent) => isBackedUp(intent) && dueWithin(intent) > 0,
      summary: 'nothing is archived although there is something to archive',
      description:
        '{{ $labels.pod }} archived its last segment {{ $value | humanizeDuration }} ago: what was written since is on this cluster only.',
      why: 'After archive_timeout a segment is due, full or not, plus a quarter of an hour; an idle database has none.',
    },
    {
      name: 'PostgresBackupOld',
      signal: 'backupAge',
      fires: 'above',
      limit: ({ backups: kept }) => (kept ? longestGap(kept.schedule) : 0) + BACKUP_MARGIN,
      for: '1h',
      severity: 'later',
      only: isBackedUp,
      summary: 'the last backup is too old',
      description:
        'The last good backup ended {{ $value | humanizeDuration }} ago (decades: none is known); recovery would replay the log since then.',
      why: 'The longest pause of the schedule, and six hours for the backup itself; an hour, so that the first one can run.',
    },
    {
      name: 'PostgresRecoveryWindowShort',
      signal: 'recoveryWindow',
      fires: 'below',
      limit: ({ backups: kept }) => (kept ? kept.retentionDays * DAY - DAY / 2 : 0),
      for: '15m',
      severity: 'later',
      only: isBackedUp,
      summary: 'backups are gone before their time',
      description:
        'One can go back {{ $value | humanizeDuration }} only: within the last day older backups went that retention should have kept.',
      why: 'A young database has a short window that grows; only where its start moved forward has something been deleted.',
    },
  ],
};

function dueWithin(intent: PostgresIntent): number {
  return archiveTimeout(intent, dialectOf(intent).archiveTimeout);
}
