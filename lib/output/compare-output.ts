import { findChanges } from './changes';
import { tellingFailures } from './failure';
import { disk, type FileSystem } from './file-system';
import type { OutputRequest } from './output-request';
import { thisProcess, type Owner } from './owner';
import { recover } from './recover';
import { siteOf } from './site';

/** What writing a request would do to a folder: paths relative to it, sorted. */
export interface Comparison {
  readonly added: readonly string[];
  /** Files whose bytes are not those of the request; the index too, where it is stale. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Files that fairlead did not write. */
  readonly foreign: readonly string[];
}

/**
 * Tells what `writeOutput` would do with the same request, and writes nothing; only what a killed run left is brought in
 * order first.
 *
 * @throws UserError as `writeOutput` does
 */
export function compareOutput(request: OutputRequest, fs: FileSystem = disk, owner: Owner = thisProcess): Comparison {
  recover(request.directory, fs, owner);
  return tellingFailures(request.directory, () => {
    const site = siteOf(request.directory, fs);
    const { added, changed, removed, foreign } = findChanges(request, site.directory, fs);
    return { added, changed, removed, foreign };
  });
}
