import { join } from 'node:path';
import { UserError } from '../errors/user-error';
import { isSystemError, quietly } from './failure';
import type { FileSystem } from './file-system';
import type { Owner } from './owner';
import { removeTree } from './remove-tree';
import type { Site } from './site';

/** Each further attempt means that another run came or went in between. */
const MOST_ATTEMPTS = 100;

/** What a rename answers where another run holds the lock, or has just released it. */
const TAKEN = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'];

const CLAIM = 'claim.';

/** The right to write a site. */
export interface Lock {
  /** Whether the right is still ours: no other run took us for dead. */
  isHeld(): boolean;
  /** Gives the right back, and removes the side folder if nothing else is in it. */
  release(): void;
}

/**
 * Takes the lock of a site, also from a run of this host that died.
 *
 * The lock is a directory that holds one file, named after its holder. It is made as a claim and renamed into place,
 * which fails where another's file is. A dead run's lock is taken over by removing its file by name: of two runs that
 * find it, neither can remove the lock that the other has made meanwhile.
 *
 * @throws UserError FL5001 where another run holds it
 */
export function acquireLock(site: Site, fs: FileSystem, owner: Owner): Lock {
  const mine = `${owner.pid}@${encodeURIComponent(owner.host)}`;
  const claim = join(site.side, CLAIM + mine);
  try {
    let attempt = 1;
    while (!claimed(claim, mine, site, fs, attempt++ < MOST_ATTEMPTS)) evictDead(site, fs, owner);
  } catch (error) {
    quietly(() => {
      removeTree(claim, fs);
      fs.removeDirectory(site.side);
    });
    throw error;
  }
  return {
    isHeld: () => fs.entry(join(site.lock, mine)) !== undefined,
    release: () => {
      quietly(() => {
        fs.removeFile(join(site.lock, mine));
        fs.removeDirectory(site.lock);
        fs.removeDirectory(site.side);
      });
    },
  };
}

/** Removes the claims of runs that died before they had the lock. */
export function removeDeadClaims(site: Site, fs: FileSystem, owner: Owner): void {
  for (const name of fs.names(site.side)) {
    if (name.startsWith(CLAIM) && isDead(name.slice(CLAIM.length), owner)) removeTree(join(site.side, name), fs);
  }
}

function claimed(claim: string, mine: string, site: Site, fs: FileSystem, mayFail: boolean): boolean {
  try {
    // A run of the same number may have died here.
    removeTree(claim, fs);
    fs.makeDirectory(claim);
    fs.makeFile(join(claim, mine), '');
    fs.rename(claim, site.lock);
    return true;
  } catch (error) {
    if (mayFail && isSystemError(error, ...TAKEN)) return false;
    throw error;
  }
}

/** Makes room where the holder is dead or just gone. @throws UserError FL5001 where it lives */
function evictDead(site: Site, fs: FileSystem, owner: Owner): void {
  const holder = holderOf(site, fs);
  if (holder !== undefined && !isDead(holder, owner)) throw heldBy(holder, site);
  quietly(() => {
    if (holder === undefined) fs.removeDirectory(site.lock);
    else fs.removeFile(join(site.lock, holder));
  });
}

function holderOf(site: Site, fs: FileSystem): string | undefined {
  try {
    return fs.names(site.lock)[0];
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A holder of our own number is one that died: this process has no two runs at a time. */
function isDead(holder: string, owner: Owner): boolean {
  const [pid, host] = holder.split('@');
  if (host !== encodeURIComponent(owner.host)) return false;
  return Number(pid) === owner.pid || !owner.isAlive(Number(pid));
}

function heldBy(holder: string, site: Site): UserError {
  const [pid = '', host = ''] = holder.split('@');
  return new UserError('FL5001', {
    message: `process ${pid} on ${host} is writing ${site.directory}`,
    fix: `wait until it has ended; if there is no such process any more, delete ${site.lock}`,
  });
}
