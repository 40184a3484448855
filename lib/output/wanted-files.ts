import type { OutputFile } from '../model/file';
import { formatIndex, hashOf, INDEX_FILE, isOutputPath, type Index } from './index-file';
import type { OutputRequest } from './output-request';

/**
 * The files that a run wants to stand in a folder, by path: those of its bundles, and the index that tells of them and
 * of the bundles that the run does not answer for.
 *
 * @param index the index that stands in the folder now
 */
export function wantedFiles(request: OutputRequest, index: Index): ReadonlyMap<string, OutputFile> {
  const wanted = new Map<string, OutputFile>();
  const carried = [...index].filter(([bundle]) => !request.owns(bundle));
  const written = new Map<string, Map<string, string>>();
  for (const file of request.files) {
    if (!isOutputPath(file.path) || wanted.has(file.path) || !request.owns(file.bundle)) {
      throw new Error(`${file.path} of ${file.bundle} has no place in the output`);
    }
    wanted.set(file.path, file);
    const hashes = written.get(file.bundle) ?? new Map<string, string>();
    written.set(file.bundle, hashes.set(file.path, hashOf(file.text)));
  }
  const text = formatIndex(new Map([...carried, ...written]));
  return wanted.set(INDEX_FILE, { path: INDEX_FILE, text, bundle: INDEX_FILE });
}
