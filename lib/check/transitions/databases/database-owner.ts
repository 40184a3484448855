import { CNPG, DATABASE, ZALANDO } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { databasesOf } from './declared-databases';

const CODE = 'transition/database-owner';

/** What is in a database belongs to who made it, whoever the database belongs to. */
export const DATABASE_OWNER: Rule = {
  code: CODE,
  kinds: [CNPG, DATABASE, ZALANDO],
  judge: onChange((before, after) => {
    const owners = new Map(databasesOf(before).map(({ name, role }) => [name, role]));
    return databasesOf(after).flatMap(({ name, role, path }) => {
      const was = owners.get(name);
      if (was === undefined || role === undefined || was === role) return [];
      const left = `the tables in it stay with ${was}, and ${role} may not even read them`;
      const message =
        after.kind === CNPG
          ? `the owner of database ${name} changes from ${was} to ${role}, which the operator sets when it makes the cluster and never again`
          : `the owner of database ${name} changes from ${was} to ${role}: ${left}`;
      const fix = `keep ${was} and make ${role} a member of it; or run REASSIGN OWNED BY ${was} TO ${role} in ${name} by hand first, and have this change excused`;
      return [error(CODE, after.kind === ZALANDO ? path : [...path, 'owner'], message, fix)];
    });
  }),
};
