import { Problems } from '../../errors/problems';
import type { EarlierFile } from '../../model/earlier-file';
import { overlay, merged } from '../../workspace/settings/resolved';
import { appEntries, type AppEntry } from '../../workspace/settings/app-entry';
import { entriesAt, plain, spotAt, type Located } from '../../workspace/yaml/located';
import { parseYaml } from '../../workspace/yaml/parse-yaml';

/** What an environment's file said at a commit. */
export interface EarlierEnvironment {
  readonly commit: string;
  /** What an app was given, by its name: its settings on each of its clusters, as far as the file set them. */
  readonly apps: ReadonlyMap<string, readonly Located[]>;
}

/**
 * Reads what a file said at an earlier commit. It is not validated: the apps of that time may have declared other
 * settings than those of today.
 *
 * @param file Path in the workspace.
 * @returns Undefined where the text is no YAML, and so nothing can have run by it.
 */
export function earlierEnvironment(file: string, { commit, text }: EarlierFile): EarlierEnvironment | undefined {
  const document = parseYaml({ text, file }, new Problems());
  if (!document) return undefined;
  const clusters = [...entriesAt(document, 'clusters').keys()];
  return { commit, apps: new Map(appEntries(document).map((entry) => [entry.name, given(entry, clusters, document)])) };
}

function given(entry: AppEntry, clusters: readonly string[], document: Located): readonly Located[] {
  const only = entry.only?.map(({ name }) => name) ?? clusters;
  return clusters
    .filter((cluster) => only.includes(cluster))
    .map((cluster) => {
      const wide = overlay(overlay(new Map(), 'environment', entriesAt(document, 'settings')), 'app', entry.settings);
      const own = entry.clusters.get(cluster)?.settings ?? new Map();
      return merged(overlay(wide, 'cluster', own), document);
    });
}

/** The values of a setting, one for each cluster of the app; undefined for a cluster where the file did not set it. */
export function earlierValues(
  environment: EarlierEnvironment,
  app: string,
  path: readonly string[],
): readonly unknown[] {
  return (environment.apps.get(app) ?? []).map((settings) => {
    const { node } = spotAt(settings, path);
    return node && plain(node);
  });
}
