import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../../errors/problems';
import type { ManifestDocument } from '../../model/document';
import { listFolder } from '../files/list-folder';
import { readText } from '../files/read-text';
import { parseManifests } from './parse-manifests';

/**
 * The manifests in the YAML and JSON files of a folder of the workspace, by the names of the files; none where there is
 * no such folder.
 *
 * @param problems Takes what cannot be read: FL1001, FL1017 and those of `parseManifests`.
 */
export function readManifestFolder(root: string, folder: string, problems: Problems): readonly ManifestDocument[] {
  return filesIn(root, folder, /\.(ya?ml|json)$/, problems).flatMap((file) => {
    const text = problems.catch(() => readText(root, file));
    return text === undefined ? [] : parseManifests(text, file, problems);
  });
}

/** Paths in the workspace of the files of a folder that may be missing. @param problems Takes FL1001 and FL1017. */
export function filesIn(root: string, folder: string, names: RegExp, problems: Problems): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const found = problems.catch(() => listFolder(root, folder)) ?? [];
  return found.filter((name) => names.test(name)).map((name) => `${folder}/${name}`);
}
