import type { FieldPath } from '../../../model/field-path';
import { asList, asMapping, asText, valueAt } from '../../references/loosely';
import { CNPG, CRUNCHY, DATABASE, ZALANDO } from '../kinds';
import type { Standing } from '../standing';

/** A database that a manifest asks for. */
export interface DeclaredDatabase {
  readonly name: string;
  /** The role that owns it, or that it is for where the operator knows no owners. */
  readonly role?: string;
  readonly path: FieldPath;
}

/** The databases that an object declares by itself, in the order of its manifest. */
export function databasesOf(standing: Standing): readonly DeclaredDatabase[] {
  const { kind, object, id } = standing;
  if (kind === CNPG) return ofBootstrap(object.spec);
  if (kind === DATABASE) return ofObject(object.spec);
  if (kind === ZALANDO) return ofMap(object.spec);
  return kind === CRUNCHY ? ofUsers(object.spec, id.name) : [];
}

/** How a cluster of CloudNativePG is made: the first way that is given, as the operator takes them. */
export function bootstrapMethod(spec: unknown): 'recovery' | 'pg_basebackup' | 'initdb' {
  const ways = asMapping(valueAt(spec, 'bootstrap'));
  return ways.recovery ? 'recovery' : ways.pg_basebackup ? 'pg_basebackup' : 'initdb';
}

function ofBootstrap(spec: unknown): readonly DeclaredDatabase[] {
  const method = bootstrapMethod(spec);
  const { database, owner } = asMapping(valueAt(spec, 'bootstrap', method));
  const name = asText(database) ?? 'app';
  return [{ name, role: asText(owner) ?? name, path: ['spec', 'bootstrap', method] }];
}

function ofObject(spec: unknown): readonly DeclaredDatabase[] {
  const { name, owner } = asMapping(spec);
  const role = asText(owner);
  return [{ name: asText(name) ?? '', ...(role !== undefined && { role }), path: ['spec'] }];
}

function ofMap(spec: unknown): readonly DeclaredDatabase[] {
  return Object.entries(asMapping(valueAt(spec, 'databases'))).flatMap(([name, role]) =>
    typeof role === 'string' ? [{ name, role, path: ['spec', 'databases', name] }] : [],
  );
}

/** Without a list there is one user, and one database for it, both named like the cluster. */
function ofUsers(spec: unknown, cluster: string): readonly DeclaredDatabase[] {
  const users = valueAt(spec, 'users');
  if (users === undefined || users === null) return [{ name: cluster, role: cluster, path: ['spec', 'users'] }];
  return asList(users).flatMap((user, at) =>
    asList(valueAt(user, 'databases')).flatMap((database) => {
      const name = asText(database);
      const role = asText(valueAt(user, 'name'));
      if (name === undefined || role === undefined) return [];
      return [{ name, role, path: ['spec', 'users', at, 'databases'] }];
    }),
  );
}
