import { EXTENSIONS_ANNOTATION } from '../../../../../model/extensions';
import type { PostgresClusterSpec } from '../../../../../resources/crunchy';
import type { DatabaseIntent, PostgresIntent } from '../../intent';
import type { RenderedObject } from '../operator';

const KEY = 'init.sql';

/** Where a cluster finds its first SQL, run once after its databases are made; nowhere where there is nothing to make. */
export function initSql(intent: PostgresIntent): Pick<PostgresClusterSpec, 'databaseInitSQL'> {
  return extended(intent).length > 0 ? { databaseInitSQL: { name: objectName(intent), key: KEY } } : {};
}

/** What is asked for, whether made by the first SQL or there already, for whoever judges later changes. */
export function extensionAnnotations({ databases }: PostgresIntent): Readonly<Record<string, string>> {
  const asked = databases.flatMap(({ name, extensions }) => extensions.map((each) => `${name}.${each}`));
  return asked.length > 0 ? { [EXTENSIONS_ANNOTATION]: asked.join(', ') } : {};
}

/** The first SQL itself, a script of psql. */
export function initConfigMap(intent: PostgresIntent): readonly RenderedObject[] {
  const databases = extended(intent);
  if (databases.length === 0) return [];
  return [
    {
      id: 'extensions',
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: objectName(intent),
      body: { data: script(databases) },
    },
  ];
}

function objectName({ name }: PostgresIntent): string {
  return `${name}-extensions`;
}

/** The databases to make extensions in: none of a cluster that begins as a copy, where they are already. */
function extended({ databases, recovery, topology }: PostgresIntent): readonly DatabaseIntent[] {
  const isCopy = recovery !== undefined || topology?.role.is === 'replica';
  return isCopy ? [] : databases.filter(({ extensions }) => extensions.length > 0);
}

/** Extensions are made in the order in which they are asked for, since one may need another. */
function script(databases: readonly DatabaseIntent[]): Readonly<Record<string, string>> {
  // Otherwise the operator would take a script of which nothing has worked for done, and never run it again.
  const lines = [String.raw`\set ON_ERROR_STOP on`, ...databases.flatMap(statements)];
  return { [KEY]: `${lines.join('\n')}\n` };
}

function statements({ name, extensions }: DatabaseIntent): readonly string[] {
  return [String.raw`\c "${name}"`, ...extensions.map((each) => `CREATE EXTENSION IF NOT EXISTS "${each}";`)];
}
