import { isScheduleWithSeconds, isTimeZone } from '../../../../model/schedule';
import { broken, FINE, lacking } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isSet, mappingAt, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { misplacedOnes } from '../rule/presence';
import { admitted } from './admitted';
import { fieldRules } from '../custom/field-rules';

const OF_SNAPSHOTS = ['online', 'onlineConfiguration'];

/** What a backup is made with; of the three ways the one that is the default has no future. */
const method: Rule = across((spec): readonly Flaw[] => {
  const named = textAt(spec, 'method');
  if (named === 'volumeSnapshot') return FINE;
  if (named !== 'plugin') return [inTree(isSet(spec.method)), ...snapshotsOnly(spec)];
  return isGiven(mappingAt(spec, 'pluginConfiguration').name) ? FINE : [lacking('pluginConfiguration')];
});

function snapshotsOnly(spec: Readonly<Record<string, unknown>>): readonly Flaw[] {
  return misplacedOnes(spec, OF_SNAPSHOTS, 'unless method is volumeSnapshot');
}

function inTree(isWritten: boolean): Flaw {
  const found = isWritten ? 'is barmanObjectStore' : 'is missing, and barmanObjectStore by default';
  const message = `method ${found}, which CloudNativePG 1.31 does not know any more`;
  const fix = 'set method: plugin, and the name barman-cloud.cloudnative-pg.io under pluginConfiguration';
  return broken(message, fix, ['method']);
}

const MINUTES: Format = { expected: 'a whole number of minutes', test: (text) => /^[+-]?\d+$/.test(text) };

const SCHEDULE: Format = {
  expected: 'six fields of cron, the first of them for seconds, such as "0 0 2 * * *"',
  test: (text) => {
    const [, zone, fieldsOfCron = text] = /^TZ=(\S+)\s+(.*)$/s.exec(text) ?? [];
    return isScheduleWithSeconds(fieldsOfCron) && (zone === undefined || isTimeZone(zone));
  },
};

/** A Backup of CloudNativePG 1.30. */
export const backup: Rule = admitted(
  all(
    fieldRules({ 'metadata.annotations': fields({ 'cnpg.io/volumeSnapshotDeadline': hasOrEmpty(MINUTES) }) }),
    fields({ spec: method }),
  ),
);

/** A ScheduledBackup of CloudNativePG 1.30. */
export const scheduledBackup: Rule = admitted(fields({ spec: all(fields({ schedule: has(SCHEDULE) }), method) }));
