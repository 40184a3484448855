import { CRUNCHY, DATABASE_CLUSTERS } from '../kinds';
import { error, warning } from '../fault';
import { onChange, type Rule } from '../rule';
import { volumesOf, type Volume } from './volumes';

const CODE = 'transition/storage-class';

const ONE_BY_ONE =
  'delete the claims and the pod of one replica after the other, so that each is cloned anew; then switch over and do the last';

/** A volume never changes its class. */
export const STORAGE_CLASS_CHANGES: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: onChange((before, after) => {
    const known = new Map(volumesOf(before).map((volume) => [volume.name, volume]));
    return volumesOf(after).flatMap((volume) => {
      const was = known.get(volume.name);
      if (!was || was.storageClass === volume.storageClass) return [];
      const change = `${volume.name} goes from ${className(was)} to ${className(volume)}`;
      if (after.kind !== CRUNCHY) {
        const message = `${change}, which holds for new volumes only: those that are there stay where they are`;
        return [warning(CODE, volume.path, message, ONE_BY_ONE)];
      }
      const message = `${change}, which the API server refuses for a claim that exists: the operator can change it no more`;
      const fix =
        'add a second instance set with the new class, and remove the first once its replicas have caught up and one is primary';
      return [error(CODE, volume.path, message, fix)];
    });
  }),
};

function className({ storageClass }: Volume): string {
  return storageClass === undefined ? 'the default class' : `class ${storageClass}`;
}
