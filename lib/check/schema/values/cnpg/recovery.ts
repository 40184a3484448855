import { broken, FINE, misplaced, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isMapping, isSet, mappingAt, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { recoveryTarget } from './recovery-target';

const SOURCES = ['source', 'backup', 'volumeSnapshots'];

const fromSomewhere: Rule = across((recovery) =>
  SOURCES.some((name) => isGiven(recovery[name]))
    ? FINE
    : [
        broken(
          'recovery names nothing to recover from',
          `set ${SOURCES.slice(0, 2).join(', ')} or ${SOURCES[2] ?? ''}`,
        ),
      ],
);

const snapshot: Rule = across((reference) => {
  const { kind } = reference;
  const group = textAt(reference, 'apiGroup');
  if (group === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot') return FINE;
  if (group === '' && kind === 'PersistentVolumeClaim') return FINE;
  const found = `${group === '' ? '' : `${group}/`}${String(kind)}`;
  return [wrong(found, 'snapshot.storage.k8s.io/VolumeSnapshot or PersistentVolumeClaim', ['kind'])];
});

/** A snapshot is a backup already, so that no other one is named beside it. */
const oneBackup: Rule = across((recovery) => {
  if (!isSet(recovery.volumeSnapshots)) return FINE;
  const flaws: Flaw[] = [];
  if (isGiven(recovery.backup)) flaws.push(misplaced('backup', 'beside volumeSnapshots'));
  if (isGiven(mappingAt(recovery, 'recoveryTarget').backupID))
    flaws.push(misplaced('backupID', 'beside volumeSnapshots', ['recoveryTarget']));
  return flaws;
});

/** What `bootstrap.recovery` restores, and up to when. */
export const recovery: Rule = all(
  fields({ volumeSnapshots: fields({ storage: snapshot, walStorage: snapshot }) }),
  fromSomewhere,
  oneBackup,
  recoveryTarget,
);

/** A snapshot of the write-ahead log needs a volume of its own to be restored to. */
export const walVolumeForSnapshot: Rule = across((spec) => {
  const snapshots = mappingAt(mappingAt(mappingAt(spec, 'bootstrap'), 'recovery'), 'volumeSnapshots');
  if (!isMapping(snapshots.walStorage) || isSet(spec.walStorage)) return FINE;
  return [misplaced('walStorage', 'without walStorage of the cluster', ['bootstrap', 'recovery', 'volumeSnapshots'])];
});
