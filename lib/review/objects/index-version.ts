import type { Snapshot } from '../../model/snapshot';
import type { Uncompared } from '../review';

const INDEX = 'index.json';
/** It stands first in what fairlead writes; the rest may be megabytes. */
const VERSION = /^\s*\{\s*"version"\s*:\s*(\d+)/;

/**
 * Says of a base that another version of fairlead wrote it, in which case files may be named otherwise, and of an index
 * that it cannot be read. All else is compared all the same: objects are matched by what they are.
 *
 * @throws UserErrors where an index went away.
 */
export function indexRemarks(before: Snapshot, after: Snapshot): readonly Uncompared[] {
  const [was, is] = [before, after].map(({ digests }) => digests.get(INDEX));
  if (was === undefined || is === undefined || was === is) return [];
  const versions = { before: versionOf(before), after: versionOf(after) };
  const unread = (['before', 'after'] as const).filter((side) => versions[side] === undefined);
  if (unread.length > 0) {
    return unread.map((side) => ({
      file: INDEX,
      side,
      reason: 'the version of fairlead that wrote it cannot be told',
    }));
  }
  if (versions.before === versions.after) return [];
  const reason = `another version of fairlead wrote this side, and may have named files otherwise: its index has version ${versions.before}, that of the other side ${versions.after}`;
  return [{ file: INDEX, side: 'before', reason }];
}

function versionOf(snapshot: Snapshot): string | undefined {
  const bytes = snapshot.read([INDEX]).get(INDEX) ?? new Uint8Array();
  return VERSION.exec(new TextDecoder().decode(bytes.subarray(0, 200)))?.[1];
}
