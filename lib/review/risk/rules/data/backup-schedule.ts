import { kindKey } from '../../../../check/references/kinds';
import { asMapping, asText, fieldsAt, route, valueAt, type Route } from '../../../../check/references/loosely';
import { CRUNCHY, SCHEDULED_BACKUP, ZALANDO } from '../../../../check/transitions/kinds';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule, Saying } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { timeText } from './amounts';
import { departureOf } from '../../delivered/departure';
import { longestPause } from './longest-pause';
import { updated } from '../../delivered/updated';
import { exampleDatabase } from '../../examples/example-database';

/** Where each kind says when backups are made. */
const SCHEDULES: Readonly<Record<string, Route>> = {
  [SCHEDULED_BACKUP]: route('spec.schedule'),
  [ZALANDO]: route('spec.logicalBackupSchedule'),
  [CRUNCHY]: route('spec.backups.pgbackrest.repos.*.schedules'),
  'velero.io/Schedule': route('spec.schedule'),
  'volsync.backube/ReplicationSource': route('spec.trigger.schedule'),
};

/** The kinds that are nothing but a schedule, and how they are told to rest. */
const PURE: Readonly<Record<string, Route>> = {
  'velero.io/Schedule': route('spec.paused'),
  'volsync.backube/ReplicationSource': route('spec.paused'),
};

/** The longest time without a backup, in milliseconds; where there are several schedules, the best of them counts. */
function pauseOf(object: KubernetesObject, at: Route): number | undefined {
  const pauses = fieldsAt(object, at)
    .flatMap(({ value }) => [value, ...Object.values(asMapping(value))])
    .flatMap((schedule) => longestPause(asText(schedule) ?? '') ?? []);
  return pauses.length === 0 ? undefined : Math.min(...pauses);
}

function rarer(before: KubernetesObject, after: KubernetesObject, at: Route): Saying | undefined {
  const [was, is] = [pauseOf(before, at), pauseOf(after, at)];
  if (was === undefined || is === undefined || is <= was) return undefined;
  const message = `backups are up to ${timeText(is)} apart instead of ${timeText(was)}: that much can be lost, or takes that much longer to replay`;
  return { message, fix: 'keep it, unless that may be lost', path: at.filter((step) => step !== '*') };
}

const STOPS: Saying = {
  message: 'no more backups are made by this schedule; those that are there stay until they expire',
  fix: 'keep it until another one makes them',
};

function schedule(cron: string, more = ''): string {
  return exampleObject('velero.io/v1', 'Schedule/nightly', `spec: { schedule: "${cron}"${more} }`);
}

/** Backups that are made more rarely, or no more, are missed on the day they are needed. */
export const BACKUP_SCHEDULE: RiskRule = {
  id: 'data/backup-schedule',
  title: 'Backups are made more rarely, or no more',
  reason:
    'What was written since the last backup is what a restore lacks, or has to replay. That a schedule rests or runs less often shows nowhere until then.',
  source: 'https://velero.io/docs/main/api-types/schedule/',
  kinds: Object.keys(SCHEDULES),
  judge: (change, around) => {
    const kind = kindKey(change.id);
    const [at, rests] = [SCHEDULES[kind], PURE[kind]];
    if (departureOf(change, around) === 'removed') return rests ? [STOPS] : [];
    const object = updated(change, around);
    if (!object || !at) return [];
    const isPaused = (holder: KubernetesObject): boolean => rests !== undefined && valueAt(holder, ...rests) === true;
    if (isPaused(object.after)) return isPaused(object.before) || !rests ? [] : [{ ...STOPS, path: rests }];
    const saying = rarer(object.before, object.after, at);
    return saying ? [saying] : [];
  },
  examples: [
    {
      name: 'once a week instead of every night',
      before: schedule('0 2 * * *'),
      after: schedule('0 2 * * 0'),
      says: ['backups are up to 7d apart instead of 1d'],
    },
    { name: 'every hour instead of every night', before: schedule('0 2 * * *'), after: schedule('@hourly'), says: [] },
    {
      name: 'a schedule rests',
      before: schedule('0 2 * * *'),
      after: schedule('0 2 * * *', ', paused: true'),
      says: ['no more backups are made by this schedule'],
    },
    { name: 'a schedule goes', before: schedule('0 2 * * *'), after: '', says: ['no more backups are made'] },
    {
      name: 'a schedule with seconds, at another time of the night',
      before: exampleDatabase('ScheduledBackup/orders', 'schedule: 0 0 2 * * *'),
      after: exampleDatabase('ScheduledBackup/orders', 'schedule: 0 30 4 * * *'),
      says: [],
    },
  ],
};
