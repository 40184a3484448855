import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import { compareText } from '../../model/compare-text';
import type { Place } from '../../model/place';
import { realPath } from '../files/real-path';
import type { PreviousFolder } from './read-previous';

/** A file in the folder of a bundle. */
export interface BundleFile {
  readonly environment: string;
  readonly cluster: string;
  readonly app: string;
  readonly name: string;
}

/** What the agents read for themselves stands beside the environments. */
const AGENTS = 'gitops';

/**
 * The files of all bundles of a `dist/` that have a wanted name, in the order of their paths; none where there is no
 * such folder. It goes as deep as bundles do and no deeper, so that a circle of links has an end.
 *
 * @param problems Takes FL1001 for a folder that cannot be listed, FL1017 for a link that leads out of `dist/`.
 */
export function walkBundles(
  dist: PreviousFolder,
  isWanted: (name: string) => boolean,
  problems: Problems,
): readonly BundleFile[] {
  const named = (folder: string, isOne: (entry: Dirent) => boolean): readonly string[] =>
    (problems.catch(() => list(dist, folder)) ?? [])
      .filter((entry) => isOne(entry) && !leadsOut(dist, folder, entry, problems))
      .map(({ name }) => name);
  const folders = (folder: string): readonly string[] =>
    named(folder, (entry) => entry.isDirectory() || entry.isSymbolicLink()).filter((name) =>
      statSync(join(dist.path, folder, name)).isDirectory(),
    );
  const files = (folder: string): readonly string[] => named(folder, ({ name }) => isWanted(name));
  const environments = folders('').filter((name) => name !== AGENTS);
  return environments.flatMap((environment) =>
    folders(environment).flatMap((cluster) =>
      folders(`${environment}/${cluster}`).flatMap((app) =>
        files(`${environment}/${cluster}/${app}`).map((name) => ({ environment, cluster, app, name })),
      ),
    ),
  );
}

function list({ path, shown }: PreviousFolder, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(path, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => compareText(a.name, b.name));
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing && folder === '') return [];
    throw unlisted(join(shown, folder), cause);
  }
}

/** A link is followed as far as it stays within `dist/`. */
function leadsOut(dist: PreviousFolder, folder: string, entry: Dirent, problems: Problems): boolean {
  if (!entry.isSymbolicLink()) return false;
  const file = join(folder, entry.name);
  const own = new Problems();
  own.catch(() => realPath(dist.path, file));
  for (const { code, message, fix } of own.all) {
    problems.add(new UserError(code, { message, place: startOf(join(dist.shown, file)), fix }));
  }
  return own.any;
}

function unlisted(folder: string, cause: unknown): UserError {
  return new UserError('FL1001', {
    message: `${folder} cannot be listed, and there may be databases in it`,
    place: startOf(folder),
    fix: 'make it a folder, and check who may read it',
    cause,
  });
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
