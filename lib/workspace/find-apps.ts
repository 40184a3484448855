import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import { listFolder } from './files/list-folder';
import { folderNameSchema } from './schema/names';
import { validate } from './schema/validate';
import { locatedAt } from './yaml/located';

const FOLDER = 'apps';

/**
 * The files that define apps, by the name that each gives its app: `apps/<name>.ts` or `apps/<name>/index.ts`. What
 * starts with `_` or `.` is left to the user, and so are tests and declarations.
 *
 * @param problems Takes FL1001, FL1013, FL1014 and FL1015.
 * @returns Paths in the workspace; those with a wrong name are among them.
 */
export function findApps(root: string, problems: Problems): ReadonlyMap<string, string> {
  const apps = new Map<string, string>();
  for (const entry of problems.catch(() => listFolder(root, FOLDER)) ?? []) {
    const file = appFile(root, entry);
    if (!file) continue;
    const name = entry.replace(/\.ts$/, '');
    const place = { file, line: 1, column: 1 };
    const first = apps.get(name);
    if (first) problems.add(twice(name, file, first));
    else validate(folderNameSchema, locatedAt({ place, span: 1 }, name), 'the name of an app', problems);
    apps.set(name, first ?? file);
  }
  return apps;
}

function appFile(root: string, entry: string): string | undefined {
  if (/^_|\.d\.ts$|\.test\.ts$/.test(entry)) return undefined;
  if (entry.endsWith('.ts')) return `${FOLDER}/${entry}`;
  const index = `${FOLDER}/${entry}/index.ts`;
  return existsSync(join(root, index)) ? index : undefined;
}

function twice(name: string, file: string, first: string): UserError {
  return new UserError('FL1014', {
    message: `the app ${name} is defined by ${first} and by ${file}`,
    place: { file, line: 1, column: 1 },
    related: [{ message: 'the first one', place: { file: first, line: 1, column: 1 } }],
    fix: 'remove one of them',
  });
}
