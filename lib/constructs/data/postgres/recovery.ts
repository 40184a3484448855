import { parseLsn } from '../../../postgresql/lsn';
import { isInstant, parseInstant } from '../../../postgresql/timestamp';
import type { PropRule } from '../../app/check-props';
import type { RecoveryProps } from './props';
import type { RecoveryTarget } from './recovery-target';

/** What looks like a time is meant as one, even where it is none. */
const LOOKS_LIKE_TIME = /^\d{4}-\d|^\d{1,2}:\d{2}/;

/** How PostgreSQL names restore points: any text; what fits on one line is taken here. */
const RESTORE_POINT = /^[\w.:-]{1,63}$/;

/** A suffix of a cluster's name. */
const SUFFIX = /^[a-z0-9]([-a-z0-9]{0,9}[a-z0-9])?$/;

/** What must hold for a recovery, and for the name that it leads to. */
export function recoveryRules(
  recovery: RecoveryProps | undefined,
  incarnation: string | undefined,
): readonly PropRule[] {
  if (!recovery) return suffixRules({ incarnation });
  const { at, backup } = recovery;
  return [
    ...suffixRules({ 'recovery.as': recovery.as, incarnation }),
    [
      recovery.as !== incarnation,
      `${recovery.as} is the live cluster already`,
      'leave recovery out, or restore into another name',
    ],
    ...targetRules(at),
    [
      !isRestorePoint(at) || backup !== undefined,
      `recovery to the restore point "${at}" needs the backup to start from: PostgreSQL cannot tell which came before`,
      'add backup: the ID of a base backup that ended before the restore point was made',
    ],
    [
      backup === undefined || !(at === 'latest' || isInstant(parseInstant(at))),
      `recovery names a backup, and its target ${JSON.stringify(at)} chooses one by itself`,
      'leave backup out',
    ],
  ];
}

/** A restored cluster writes an archive of its own, which has to be empty. */
export function sourceRules(source: string, own: string): readonly PropRule[] {
  return [
    [
      source !== own,
      `recovery.from is ${source}, which is to be its own archive too: PostgreSQL refuses one that is not empty`,
      'restore under another name in recovery.as',
    ],
  ];
}

/** The target of a recovery whose rules hold. */
export function targetOf({ at, backup }: RecoveryProps): RecoveryTarget {
  if (at === 'latest') return { to: 'latest' };
  if (isLsn(at)) return { to: 'lsn', lsn: at, ...(backup !== undefined && { backup }) };
  const time = parseInstant(at);
  return isInstant(time) ? { to: 'time', time } : { to: 'name', name: at, backup: backup ?? '' };
}

function targetRules(at: string): readonly PropRule[] {
  if (LOOKS_LIKE_TIME.test(at)) {
    const time = parseInstant(at);
    return isInstant(time) ? [] : [[false, `recovery.at: ${time.message}`, time.fix]];
  }
  return [
    [
      at === 'latest' || isLsn(at) || RESTORE_POINT.test(at),
      `recovery.at must be a time, a position, a restore point or latest, found ${JSON.stringify(at)}`,
      'write a time with its zone, such as 2026-11-01T14:02:00+01:00',
    ],
  ];
}

function isLsn(at: string): boolean {
  return parseLsn(at) !== undefined;
}

function isRestorePoint(at: string): boolean {
  return at !== 'latest' && !isLsn(at) && !LOOKS_LIKE_TIME.test(at);
}

function suffixRules(suffixes: Readonly<Record<string, string | undefined>>): readonly PropRule[] {
  return Object.entries(suffixes).flatMap(([prop, suffix = 'r1']): PropRule[] => [
    [
      SUFFIX.test(suffix),
      `${prop} must end a name: at most 11 small letters, digits and dashes, found ${JSON.stringify(suffix)}`,
      'write a short suffix such as r1',
    ],
    [
      !/^b\d+$/.test(suffix),
      `${prop} must be another than ${suffix}, which is how a site ends that was made anew`,
      'write a short suffix such as r1',
    ],
  ]);
}
