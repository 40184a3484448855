import { DATABASE_CLUSTERS } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { siteOf } from '../sites/site';
import { protectionsOf, type Protection } from './protections';

const CODE = 'transition/backups-removed';

const OUTCOME: Readonly<Record<Protection, string>> = {
  'WAL archive': 'nothing that is written from then on can be restored',
  'scheduled backups': 'the archive grows without end, and restores replay ever more of it',
  'logical backups': 'there are no dumps any more',
};

/** A cluster that had backups goes on having them. */
export const BACKUPS_REMOVED: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: onChange((before, after, around) => {
    const { asleep, role } = siteOf(after);
    if (asleep) return [];
    const left = protectionsOf(after, around.after);
    // Where sites change roles, base backups may be those of the primary alone.
    const isNeeded = (protection: Protection): boolean => role !== 'replica' || protection === 'WAL archive';
    const lost = protectionsOf(before, around.before).filter((each) => isNeeded(each) && !left.includes(each));
    return lost.map((each) => {
      const message = `this cluster loses its ${each}: ${OUTCOME[each]}`;
      return error(CODE, ['spec'], message, 'keep them; where the data may be lost, have this change excused');
    });
  }),
};
