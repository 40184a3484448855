import { UserError } from '../errors/user-error';
import { findChanges } from './changes';
import { exclusively } from './exclusively';
import { tellingFailures } from './failure';
import { disk, type FileSystem } from './file-system';
import type { OutputRequest } from './output-request';
import { thisProcess, type Owner } from './owner';
import { swap } from './settle';
import { siteOf } from './site';
import { stage } from './stage';

/** What a run did to a folder: paths relative to it, sorted; the index is among them. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that fairlead did not write and left alone. */
  readonly foreign: readonly string[];
}

/**
 * Makes a folder hold the files of a request, all of them or, where anything fails, none: the new tree is built beside the
 * folder and then takes its place. What did not change is not rewritten; only what the index lists is removed. Where
 * nothing changes, nothing is touched.
 *
 * @throws UserError FL5001 where another run writes the folder, FL5002 where something foreign is in the way, FL5003
 * where the index cannot be used, FL5004 where the file system refuses; all of one kind are thrown together
 */
export function writeOutput(request: OutputRequest, fs: FileSystem = disk, owner: Owner = thisProcess): WriteReport {
  return tellingFailures(request.directory, () => {
    const site = siteOf(request.directory, fs);
    return exclusively(site, fs, owner, (lock) => {
      const changes = findChanges(request, site.directory, fs);
      const { added, changed, removed, unchanged, foreign } = changes;
      if (added.length + changed.length + removed.length > 0) {
        stage(changes, site, fs);
        if (!lock.isHeld()) throw lockLost(request.directory);
        swap(site, fs);
      }
      return { written: [...added, ...changed].sort(), removed, unchanged, foreign };
    });
  });
}

function lockLost(directory: string): UserError {
  return new UserError('FL5001', {
    message: `another run took over ${directory} while this one was writing`,
    fix: 'run again when the other has ended',
  });
}
