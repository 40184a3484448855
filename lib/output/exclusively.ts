import { quietly } from './failure';
import type { FileSystem } from './file-system';
import { acquireLock, removeDeadClaims, type Lock } from './lock';
import type { Owner } from './owner';
import { settle } from './settle';
import type { Site } from './site';

/**
 * Does work on a settled site while no other run can, and leaves nothing beside the directory, however the work ends.
 *
 * @throws UserError FL5001 where another run writes, FL5002 as `settle` does, and whatever the work throws
 */
export function exclusively<T>(site: Site, fs: FileSystem, owner: Owner, work: (lock: Lock) => T): T {
  const lock = acquireLock(site, fs, owner);
  try {
    removeDeadClaims(site, fs, owner);
    settle(site, fs);
    try {
      return work(lock);
    } finally {
      if (lock.isHeld()) {
        quietly(() => {
          settle(site, fs);
        });
      }
    }
  } finally {
    lock.release();
  }
}
