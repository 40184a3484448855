import { exclusively } from './exclusively';
import { tellingFailures } from './failure';
import { disk, type FileSystem } from './file-system';
import { thisProcess, type Owner } from './owner';
import { siteOf } from './site';

/**
 * Brings a folder whose last run was killed to the tree before that run or to the one after it. Where no run was, it
 * touches nothing. Whoever reads a folder that fairlead writes calls this first.
 *
 * @throws UserError FL5001 where another run is writing the folder, FL5002 where a person has made the folder anew since,
 * FL5004 where the file system refuses
 */
export function recover(directory: string, fs: FileSystem = disk, owner: Owner = thisProcess): void {
  tellingFailures(directory, () => {
    const site = siteOf(directory, fs);
    if (fs.entry(site.side) !== undefined) exclusively(site, fs, owner, () => undefined);
  });
}
