import { CNPG, CRUNCHY, DATABASE_CLUSTERS, operatorOf, ZALANDO } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import type { Standing } from '../standing';
import { volumesOf } from './volumes';

const CODE = 'transition/storage-shrinks';

/** What comes of a smaller size; Kubernetes itself can only enlarge a volume. */
const OUTCOME: Readonly<Record<string, string>> = {
  [CNPG]: 'refuses the manifest, and every later change with it',
  [ZALANDO]: 'leaves the volume as it is and only warns of it in its log',
  [CRUNCHY]: 'gets the claim refused by the API server, and enlarges the volume no more',
};

/** Volumes only grow. */
export const STORAGE_SHRINKS: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: onChange((before, after) => {
    const known = new Map(volumesOf(before).map((volume) => [volume.name, volume]));
    return volumesOf(after).flatMap(({ name, path, size }) => {
      const was = known.get(name)?.size;
      if (!size || !was || size.amount.compare(was.amount) >= 0) return [];
      const message = `${name} cannot shrink from ${was.text} to ${size.text}: ${outcomeFor(after)}`;
      const fix = `keep ${was.text}; for less, restore the backups into a cluster of another name with volumes of ${size.text}`;
      return [error(CODE, path, message, fix)];
    });
  }),
};

function outcomeFor({ kind }: Standing): string {
  return `${operatorOf(kind)} ${OUTCOME[kind] ?? ''}`;
}
