import { broken, FINE, warned } from '../rule/flaw';
import { isEmpty, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';

const OPTION = String.raw`(?:NO)?(?:SUPERUSER|CREATEDB|CREATEROLE|INHERIT|LOGIN|REPLICATION|BYPASSRLS)|CONNECTION\s+LIMIT\s+-?\d+|VALID\s+UNTIL\s+'[^']*'`;

const OPTIONS = new RegExp(String.raw`^\s*(?:(?:${OPTION})(?:\s+|$))*$`, 'i');

/** PostgreSQL takes these words for what they mean, and refuses a role of that name together with all others. */
const RESERVED = ['public', 'none'];

/** The roles that the operator makes. */
export const users: Rule = items(
  all(
    fields({
      name: has({
        expected: 'none of public and none, which PostgreSQL keeps to itself',
        test: (name) => !RESERVED.includes(name),
      }),
      options: has({
        expected:
          'options of ALTER ROLE, such as CREATEDB or CONNECTION LIMIT 10, as the operator drops what it cannot read',
        test: (text) => OPTIONS.test(text),
      }),
    }),
    across((user) => {
      const given = ['databases', 'options'].find((name) => !isEmpty(user[name]));
      if (textAt(user, 'name') !== 'postgres' || given === undefined) return FINE;
      const message = `${given} has no effect: postgres is always the superuser of the database postgres`;
      return [warned(broken(message, `remove ${given}`, [given]))];
    }),
  ),
);
