import { CNPG, CRUNCHY, DATABASE_CLUSTERS, ZALANDO } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { majorVersionOf } from './major';

const CODE = 'transition/major-downgrade';

const OUTCOME: Readonly<Record<string, string>> = {
  [CNPG]: 'CloudNativePG refuses it',
  [ZALANDO]: "Zalando's operator goes on with the newer one",
  [CRUNCHY]: 'PostgreSQL looks for its data in another folder, and finds none',
};

/** The files of a newer PostgreSQL are nothing to an older one. */
export const MAJOR_DOWNGRADE: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: onChange((before, after) => {
    const was = majorVersionOf(before);
    const is = majorVersionOf(after);
    if (!was || !is || is.major >= was.major) return [];
    const message = `PostgreSQL cannot go back from ${was.major} to ${is.major}: ${OUTCOME[after.kind] ?? ''}`;
    const way = `keep ${was.major}, or dump the data and restore it into a cluster of another name`;
    const fix =
      after.kind === CNPG ? `${way}; where the upgrade to ${was.major} has failed, have this change excused` : way;
    return [error(CODE, is.path, message, fix)];
  }),
};
