import type { PostgresOperatorName } from '../model/postgres';
import type { Flaw } from './flaw';
import { KEYWORDS } from './keywords';
import { OPERATOR_TITLES } from './operator-titles';

/** What is named. */
export type Named = 'database' | 'role' | 'schema' | 'extension';

/** PostgreSQL cuts off what is longer, in bytes, without an error. */
const MAX_LENGTH = 63;

/** What stands in SQL without quotes. */
const UNQUOTED = /^[a-z_][a-z0-9_]*$/;
/** Extensions are files, and some of PostgreSQL's own have a hyphen. */
const EXTENSION = /^[a-z_][a-z0-9_-]*$/;

/** What an operator asks of the names of roles beyond SQL, because it makes Kubernetes names of them. */
const ROLE_FORMS: Readonly<Partial<Record<PostgresOperatorName, { readonly form: RegExp; readonly says: string }>>> = {
  zalando: { form: /^[a-z0-9](?:[a-z0-9_]*[a-z0-9])?$/, says: 'that neither starts nor ends with an underscore' },
  crunchy: { form: /^[a-z0-9]+$/, says: 'without underscores' },
};

/** Names that are taken, by what they name; a `*` at the end stands for any ending. */
type Taken = Readonly<Partial<Record<Named, readonly string[]>>>;

const TAKEN: Taken = {
  // PgBouncer answers as the database pgbouncer itself.
  database: ['postgres', 'template0', 'template1', 'pgbouncer'],
  role: ['postgres', 'public', 'none', 'pg_*'],
  schema: ['information_schema', 'pg_*'],
};

const TAKEN_BY_OPERATOR: Readonly<Record<PostgresOperatorName, Taken>> = {
  'cloudnative-pg': { role: ['streaming_replica', 'cnpg_*'] },
  zalando: {
    role: ['standby', 'pooler', 'admin', 'cron_admin', 'zalandos', 'robot_zmon', 'fes_user'],
    schema: ['pooler', 'metric_helpers', 'user_management', 'zmon_utils'],
  },
  crunchy: { role: ['_crunchy*', 'ccp_monitoring'], schema: ['pgbouncer', 'monitor'] },
};

/**
 * What is wrong with a name: not what SQL reads without quotes, a keyword, longer than 63 bytes, or taken by
 * PostgreSQL or the operator.
 */
export function judgeName(named: Named, name: string, operator: PostgresOperatorName): Flaw | undefined {
  return judgeTaken(named, name, operator) ?? judgeForm(named, name, operator);
}

function judgeForm(named: Named, name: string, operator: PostgresOperatorName): Flaw | undefined {
  if (named === 'extension') {
    return EXTENSION.test(name) ? undefined : wrongForm(named, name, 'of letters in lower case, digits, _ and -');
  }
  if (!UNQUOTED.test(name)) {
    return wrongForm(named, name, 'of letters in lower case, digits and _, so that SQL needs no quotes');
  }
  if (name.length > MAX_LENGTH) {
    return { message: `the ${named} "${name}" is longer than ${MAX_LENGTH} characters`, fix: 'shorten it' };
  }
  if (KEYWORDS.has(name)) {
    return {
      message: `the ${named} "${name}" is a keyword, which SQL takes only in quotes`,
      fix: 'choose another name',
    };
  }
  const role = named === 'role' ? ROLE_FORMS[operator] : undefined;
  return role && !role.form.test(name)
    ? wrongForm(named, name, `${role.says} for ${OPERATOR_TITLES[operator]}`)
    : undefined;
}

function wrongForm(named: Named, name: string, form: string): Flaw {
  return { message: `the ${named} "${name}" is no name ${form}`, fix: 'choose another name' };
}

function judgeTaken(named: Named, name: string, operator: PostgresOperatorName): Flaw | undefined {
  if (isTaken(TAKEN[named], name)) return takenBy('PostgreSQL', named, name);
  return isTaken(TAKEN_BY_OPERATOR[operator][named], name)
    ? takenBy(OPERATOR_TITLES[operator], named, name)
    : undefined;
}

function takenBy(owner: string, named: Named, name: string): Flaw {
  return { message: `the ${named} "${name}" is taken by ${owner}`, fix: 'choose another name' };
}

function isTaken(taken: readonly string[] = [], name: string): boolean {
  return taken.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
}
