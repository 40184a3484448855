import { DATABASE_CLUSTERS } from '../kinds';
import { warning } from '../fault';
import { onChange, type Rule } from '../rule';
import { wasLost } from '../sites/lost';
import { isUpgraded } from '../versions/upgraded';
import { archivesOf } from './archive';

const CODE = 'transition/archive-moved';

/** A new archive is empty, and so is what can be restored from it. */
export const ARCHIVE_MOVED: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: onChange((before, after, around) => {
    const were = archivesOf(before, around.before);
    const are = archivesOf(after, around.after);
    const [was] = were;
    const [is] = are;
    if (!was || !is || are.some(({ where }) => were.some((each) => each.where === where))) return [];
    // An upgrade and a rebuilt site must have a new one.
    if (isUpgraded(before, after) || wasLost(before, around.before)) return [];
    const message = `backups start anew in ${is.where}: until its first base backup nothing can be restored from there, and what was before only from ${was.where}`;
    const fix =
      'take a base backup as soon as it is applied, and keep the old archive for as long as the retention says';
    return [warning(CODE, is.path, message, fix)];
  }),
};
