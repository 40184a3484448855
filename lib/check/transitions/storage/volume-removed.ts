import type { Fault } from '../../../model/finding';
import { CNPG, CRUNCHY } from '../kinds';
import { error, warning } from '../fault';
import { onChange, type Rule } from '../rule';
import { dataVolumeOf, volumesOf, walVolumeOf, type Volume } from './volumes';

const CODE = 'transition/volume-removed';

/** What was put on a volume of its own stays there. */
export const VOLUME_REMOVED: Rule = {
  code: CODE,
  kinds: [CNPG, CRUNCHY],
  judge: onChange((before, after) => {
    const left = new Set(volumesOf(after).map(({ name }) => name));
    const gone = volumesOf(before).filter(({ name }) => !left.has(name));
    return gone.flatMap((volume) => (after.kind === CNPG ? [refused(volume)] : moved(volume, left)));
  }),
};

function refused({ name, path, size }: Volume): Fault {
  const message = `${name} goes away, which CloudNativePG refuses: what is on a volume of its own stays there`;
  const again = `put it back${size ? ` with ${size.text}` : ''}`;
  return error(CODE, path, message, `${again}; to be without it, restore the backups into a cluster of another name`);
}

/** Crunchy's operator has another place for WAL, and for nothing else; sets come and go as a whole. */
function moved({ name, path, set }: Volume, left: ReadonlySet<string>): readonly Fault[] {
  if (set === undefined || name !== walVolumeOf(set) || !left.has(dataVolumeOf(set))) return [];
  const message = `${name} goes away: the operator restarts the instances and moves their WAL to the data volume`;
  return [warning(CODE, path, message, 'make sure that the data volume has room for it')];
}
