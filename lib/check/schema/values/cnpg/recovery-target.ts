import { below, broken, FINE, lacking, warned, wrong } from '../rule/flaw';
import { atMostOneOf } from '../rule/presence';
import { isGiven, isSet, mappingAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { targetTime } from './target-time';

/** Largest number of a transaction. */
const LAST_TRANSACTION = 2 ** 32 - 1;

/** PostgreSQL keeps names of restore points in as many bytes, the last of them 0. */
const NAME_BYTES = 64;

const LSN: Format = {
  expected: 'a position in the write-ahead log, such as 0/3000060',
  test: (text) => /^[0-9a-fA-F]{1,8}\/[0-9a-fA-F]{1,8}$/.test(text),
};

const TRANSACTION: Format = {
  expected: `the number of a transaction, at most ${LAST_TRANSACTION}`,
  test: (text) => /^\d+$/.test(text) && Number(text) <= LAST_TRANSACTION,
};

const RESTORE_POINT: Format = {
  expected: `the name of a restore point (less than ${NAME_BYTES} bytes, no control characters)`,
  // eslint-disable-next-line no-control-regex
  test: (text) => Buffer.byteLength(text) < NAME_BYTES && !/[\x00-\x1f\x7f]/.test(text),
};

const TIMELINE: Format = {
  expected: 'latest, or the number of a timeline',
  test: (text) => text === 'latest' || /^0*[1-9]\d*$/.test(text),
};

const moment: Rule = (value) => {
  if (typeof value !== 'string' || value === '') return FINE;
  const zone = targetTime(value);
  if (zone === undefined) return [wrong(value, 'a time such as 2026-11-01T14:02:00+01:00')];
  return zone === ''
    ? [warned(broken('targetTime has no time zone, and is read as UTC', 'add the zone, such as Z'))]
    : FINE;
};

/** Only a time or a position says by itself which backup comes before it. */
const backupKnown: Rule = across((recovery) => {
  const target = mappingAt(recovery, 'recoveryTarget');
  const isLabel = isGiven(target.targetName) || isGiven(target.targetXID) || isSet(target.targetImmediate);
  if (!isLabel || isGiven(target.backupID) || isSet(recovery.volumeSnapshots)) return FINE;
  return [below(['recoveryTarget'], lacking('backupID'))];
});

/** Up to when `bootstrap.recovery` replays the write-ahead log. */
export const recoveryTarget: Rule = all(
  fields({
    recoveryTarget: all(
      fields({
        targetTime: moment,
        targetLSN: hasOrEmpty(LSN),
        targetXID: hasOrEmpty(TRANSACTION),
        targetName: has(RESTORE_POINT),
        targetTLI: hasOrEmpty(TIMELINE),
      }),
      atMostOneOf('targetTime', 'targetLSN', 'targetName', 'targetXID', 'targetImmediate'),
    ),
  }),
  backupKnown,
);
