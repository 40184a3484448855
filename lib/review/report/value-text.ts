import { NotYamlError, toYaml } from '../../layout/to-yaml';

/**
 * A value as reports print it: YAML, so that the text `"true"` is told from the word `true`, but text of several lines
 * as it is; undefined for undefined.
 */
export function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.includes('\n')) return value;
  try {
    return toYaml(value).trimEnd();
  } catch (error) {
    if (!(error instanceof NotYamlError)) throw error;
    // Manifests of others hold what no manifest should, such as `.nan`.
    return JSON.stringify(value);
  }
}
