import { isInstant, parseInstant } from '../../../../postgresql/timestamp';
import { LETTER_DNS_LABEL } from '../format/names';
import { broken, FINE, misplaced, warned, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { misplacedOnes } from '../rule/presence';
import { isGiven, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';

const MOMENT =
  /^(\d+-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?)(.*)$/;

/** The CRD takes an offset and no letter, not even the `Z` of UTC. */
const timestamp: Rule = (value) => {
  if (typeof value !== 'string') return FINE;
  const [, moment, offset = ''] = MOMENT.exec(value) ?? [];
  if (moment !== undefined && /^[+-](?:[01]\d|2[0-3]):[0-5]\d$/.test(offset)) return impossible(value);
  const expected = 'a date and time with an offset, such as 2026-11-01T14:02:00+00:00';
  if (moment === undefined || offset.toUpperCase() !== 'Z') return [wrong(value, expected)];
  return [broken(`the offset of UTC must be written as +00:00, found "${value}"`, `write ${moment}+00:00`)];
};

/** A day that the calendar does not have passes the CRD, and stops the recovery. */
function impossible(moment: string): readonly Flaw[] {
  const time = parseInstant(moment);
  return isInstant(time) ? FINE : [broken(time.message, time.fix)];
}

/** Fields that count only where the archive is read, which takes a timestamp. */
const OF_ARCHIVE = ['uid', 's3_wal_path', 's3_endpoint', 's3_access_key_id', 's3_secret_access_key'];

const archiveNeedsTime: Rule = across((clone) => {
  if (isGiven(clone.timestamp)) return FINE;
  const idle = OF_ARCHIVE.find((name) => isGiven(clone[name]));
  if (idle === undefined) return has(LETTER_DNS_LABEL)(clone.cluster).map((flaw) => ({ ...flaw, path: ['cluster'] }));
  const message = `${idle} has no effect without timestamp: the operator copies the running ${textAt(clone, 'cluster')}`;
  return [warned(broken(message, `add timestamp, or remove ${idle}`, [idle]))];
});

const noPlainSecret: Rule = across((clone) =>
  isGiven(clone.s3_secret_access_key)
    ? [
        warned(
          broken(
            's3_secret_access_key stands here in plain text',
            'write CLONE_AWS_SECRET_ACCESS_KEY under env, with a secretKeyRef',
            ['s3_secret_access_key'],
          ),
        ),
      ]
    : FINE,
);

/** The cluster that this one is made from. */
export const clone: Rule = all(fields({ timestamp }), archiveNeedsTime, noPlainSecret);

const PORT = { expected: 'a port as text, such as "5432"', test: (text: string) => /^[1-9]\d{0,4}$/.test(text) };

const oneArchive: Rule = across((standby) =>
  isGiven(standby.s3_wal_path) && isGiven(standby.gs_wal_path)
    ? [misplaced('gs_wal_path', 'beside s3_wal_path')]
    : FINE,
);

const someSource: Rule = across((standby) =>
  ['s3_wal_path', 'gs_wal_path', 'standby_host'].some((name) => isGiven(standby[name]))
    ? FINE
    : [broken('one of s3_wal_path, gs_wal_path, standby_host must be set, found none', 'add the one that is meant')],
);

const hostFields: Rule = across((standby) =>
  isGiven(standby.standby_host)
    ? FINE
    : misplacedOnes(standby, ['standby_port', 'standby_primary_slot_name'], 'without standby_host'),
);

/** The cluster that this one follows. */
export const standby: Rule = all(fields({ standby_port: has(PORT) }), someSource, oneArchive, hostFields);

/** Spilo makes a new cluster by one way; a second one is not looked at. */
export const oneWay: Rule = across((spec) =>
  isGiven(spec.clone) && isGiven(spec.standby) ? [misplaced('standby', 'beside clone')] : FINE,
);

/** More pods than one have to stream from the leader, with the other cluster's passwords. */
export const standbyAlone: Rule = across((spec) =>
  isGiven(spec.standby) && typeof spec.numberOfInstances === 'number' && spec.numberOfInstances > 1
    ? [
        warned(
          broken(
            'the operator supports one pod where the cluster is a standby of another',
            'write 1, or give this cluster the Secrets of the other one',
            ['numberOfInstances'],
          ),
        ),
      ]
    : FINE,
);
