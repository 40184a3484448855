import type { Problems } from '../errors/problems';
import { readText } from './files/read-text';
import type { Located } from './yaml/located';
import { parseYaml } from './yaml/parse-yaml';

/** Reads a file of `environments/`: from the disk, or with changes whose effect somebody wants to see. */
export type DocumentReader = typeof readYaml;

/**
 * Reads a YAML file of the workspace into a tree of values with their places.
 *
 * @param problems Takes every error of the file.
 * @returns Undefined where the file cannot be read, as `parseYaml` says.
 */
export function readYaml(root: string, file: string, problems: Problems): Located | undefined {
  const text = problems.catch(() => readText(root, file));
  return text === undefined ? undefined : parseYaml({ text, file }, problems);
}
