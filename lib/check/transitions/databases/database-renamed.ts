import { CNPG, CRUNCHY, ZALANDO } from '../kinds';
import { error } from '../fault';
import { onChange, type Rule } from '../rule';
import { databasesOf, type DeclaredDatabase } from './declared-databases';

const CODE = 'transition/database-renamed';

/** Operators make databases; they rename none. */
export const DATABASE_RENAMED: Rule = {
  code: CODE,
  kinds: [CNPG, ZALANDO, CRUNCHY],
  judge: onChange((before, after) => {
    const were = databasesOf(before);
    const are = databasesOf(after);
    const gone = were.filter(({ name }) => !names(are).has(name));
    return are
      .filter(({ name }) => !names(were).has(name))
      .flatMap((database) => {
        const old = gone.find(({ role }) => after.kind === CNPG || role === database.role);
        return old ? [renamed(old, database, after.kind)] : [];
      });
  }),
};

function names(databases: readonly DeclaredDatabase[]): ReadonlySet<string> {
  return new Set(databases.map(({ name }) => name));
}

function renamed(old: DeclaredDatabase, { name, path }: DeclaredDatabase, kind: string) {
  const outcome =
    kind === CNPG
      ? 'the operator makes its first database with the cluster and never again, so that there would be none of the new name'
      : 'the operator makes an empty one of the new name, and leaves the old one with the data';
  const message = `database ${old.name} is gone and ${name} stands in its place: ${outcome}`;
  const fix = `keep ${old.name}; to rename it, stop its clients, run ALTER DATABASE ${old.name} RENAME TO ${name} by hand, and have this change excused`;
  return error(CODE, kind === CNPG ? [...path, 'database'] : path, message, fix);
}
