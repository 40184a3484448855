import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The rendered reference fleet. */
export const DIST = join(__dirname, '../../dist');

const YAML_FILES = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

/** The folders that agents apply, as paths in `dist/`. */
export const FOLDERS: readonly string[] = YAML_FILES.filter((path) => basename(path) === 'kustomization.yaml')
  .map(dirname)
  .sort();

/** The manifests below a folder of `dist/`, as absolute paths. */
export function manifestsBelow(folder: string): readonly string[] {
  return YAML_FILES.filter((path) => path.startsWith(`${folder}/`) && basename(path) !== 'kustomization.yaml')
    .sort()
    .map((path) => join(DIST, path));
}
