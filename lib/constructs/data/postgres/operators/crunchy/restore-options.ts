import { printInstant } from '../../../../../postgresql/timestamp';
import type { RecoveryTarget } from '../../recovery-target';

/** What pgBackRest is told of the target; the end of the archive is what it takes by itself. */
export function restoreOptions(target: RecoveryTarget): readonly string[] {
  switch (target.to) {
    case 'latest':
      return [];
    case 'time':
      // It takes no T between the day and the hour.
      return ['--type=time', `--target=${quoted(printInstant(target.time, '+00:00').replace('T', ' '))}`];
    case 'lsn':
      return ['--type=lsn', `--target=${target.lsn}`, ...startingFrom(target.backup)];
    case 'name':
      return ['--type=name', `--target=${quoted(target.name)}`, ...startingFrom(target.backup)];
  }
}

function startingFrom(backup: string | undefined): readonly string[] {
  return backup === undefined ? [] : [`--set=${quoted(backup)}`];
}

/** As one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
