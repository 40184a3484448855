import { DATABASE_CLUSTERS } from '../kinds';
import { error } from '../fault';
import type { Rule } from '../rule';
import { addressKey, nameOf } from '../standing';
import { archivesOf, isWriting } from './archive';

const CODE = 'transition/archive-taken';

/** What one cluster has archived is not overwritten by another, even where the first is gone. */
export const ARCHIVE_TAKEN: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: ({ before, after }, around) => {
    if (!isWriting(after)) return [];
    const own = new Set(before ? archivesOf(before, around.before).map(({ where }) => where) : []);
    return archivesOf(after, around.after).flatMap(({ where, path }) => {
      const [first] = around.before.writers(where).filter((writer) => addressKey(writer) !== addressKey(after));
      // Where the other still writes there, both are told so.
      const isShared = around.after.writers(where).some((writer) => addressKey(writer) !== addressKey(after));
      if (!first || isShared || own.has(where)) return [];
      const message = `${where} holds the backups of ${nameOf(first)}: this cluster would refuse to start on it, or spoil them`;
      const fix = 'give this cluster an archive of another name, and keep the old one while its backups may be needed';
      return [error(CODE, path, message, fix)];
    });
  },
};
