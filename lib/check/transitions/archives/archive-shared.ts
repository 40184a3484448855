import { DATABASE_CLUSTERS } from '../kinds';
import { error } from '../fault';
import type { Rule } from '../rule';
import { addressKey, nameOf } from '../standing';
import { archivesOf, isWriting } from './archive';

const CODE = 'transition/archive-shared';

/** One archive, one cluster: this holds of the whole fleet at any time, with nothing before it. */
export const ARCHIVE_SHARED: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: ({ after }, { after: moment }) => {
    if (!isWriting(after)) return [];
    return archivesOf(after, moment).flatMap(({ where, path }) => {
      const [other] = moment.writers(where).filter((writer) => addressKey(writer) !== addressKey(after));
      if (!other) return [];
      const message = `${nameOf(other)} writes to ${where} too: their WAL files have the same names, and neither could be restored`;
      return [error(CODE, path, message, 'give each cluster an archive of its own')];
    });
  },
};
