import { below, broken, FINE, lacking, misplaced, wrong } from '../rule/flaw';
import { isGiven, listAt, mappingAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import type { Flaw } from '../rule/flaw';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

const EVERYTHING = '*';

/** What `bootstrap.initdb` takes over from another server: one database as its own, or several as they are. */
export const imported: Rule = across((initdb) => {
  const source = mappingAt(initdb, 'import');
  const type = textAt(source, 'type');
  if (type === 'microservice') return oneDatabase(source);
  if (type !== 'monolith') return FINE;
  const nameless = isGiven(initdb.owner) && !isGiven(initdb.database);
  return nameless ? [...allDatabases(source), lacking('database')] : allDatabases(source);
});

function oneDatabase(source: Mapping): readonly Flaw[] {
  const databases = listAt(source, 'databases');
  const path = ['import', 'databases'];
  const flaws = isGiven(source.roles) ? [misplaced('roles', 'where the type is microservice', ['import'])] : [];
  if (databases.length !== 1) return [wrong(databases.length, 'a list of one database', path), ...flaws];
  if (!String(databases[0]).includes(EVERYTHING)) return flaws;
  return [wrong(databases[0], 'the name of one database', [...path, 0]), ...flaws];
}

function allDatabases(source: Mapping): readonly Flaw[] {
  const flaws = isGiven(source.postImportApplicationSQL)
    ? [misplaced('postImportApplicationSQL', 'where the type is monolith', ['import'])]
    : [];
  if (listAt(source, 'databases').length === 0) flaws.push(below(['import'], lacking('databases')));
  return [...flaws, ...['databases', 'roles'].flatMap((field) => everythingAlone(source, field))];
}

function everythingAlone(source: Mapping, field: string): readonly Flaw[] {
  const names = listAt(source, field);
  if (names.length < 2 || !names.includes(EVERYTHING)) return FINE;
  return [
    broken(`"${EVERYTHING}" stands for all ${field} and for itself alone`, 'remove it, or the others', [
      'import',
      field,
    ]),
  ];
}
