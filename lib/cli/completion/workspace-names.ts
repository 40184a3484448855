import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { Problems } from '../../errors/problems';
import { findApps } from '../../workspace/find-apps';
import { findEnvironments } from '../../workspace/find-environments';

/** What a workspace has names for, each under the name of the option that takes them. */
export const NAMED = ['environment', 'cluster', 'app'] as const;

export type Named = (typeof NAMED)[number];

/**
 * The names a workspace has, as far as its files tell without being validated: whoever completes a line is often in the
 * middle of an edit, and waits for the answer.
 */
export function workspaceNames(root: string, what: Named): readonly string[] {
  const ignored = new Problems();
  switch (what) {
    case 'environment':
      return findEnvironments(root, ignored).map((file) => basename(file, '.yaml'));
    case 'cluster':
      return [...new Set(findEnvironments(root, ignored).flatMap((file) => clusters(join(root, file))))];
    case 'app':
      return [...findApps(root, ignored).keys()];
  }
}

function clusters(path: string): readonly string[] {
  try {
    const document: unknown = parse(readFileSync(path, 'utf8'), { logLevel: 'silent' });
    const { clusters: found } = Object(document) as { clusters?: unknown };
    return found instanceof Object && !Array.isArray(found) ? Object.keys(found) : [];
  } catch {
    return [];
  }
}
