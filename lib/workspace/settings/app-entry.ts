import type { Mark } from '../../model/place';
import { RESERVED_KEYS } from '../schema/app-entry-schema';
import { appClusterSchema } from '../schema/environment-schema';
import {
  entriesAt,
  isText,
  locatedTextAt,
  sortedEntries,
  spotAt,
  type Located,
  type LocatedEntries,
  type LocatedText,
} from '../yaml/located';

/** What an environment says of one app, taken as far as it can be read; the schema judges its form. */
export interface AppEntry {
  readonly name: string;
  /** The key that names the app. */
  readonly key: Mark;
  /** The whole entry; a null where the environment only names the app. */
  readonly node: Located;
  readonly settings: LocatedEntries;
  readonly namespace: LocatedText | undefined;
  /** The clusters the app runs on; all where undefined. */
  readonly only: readonly NamedCluster[] | undefined;
  readonly clusters: ReadonlyMap<string, ClusterEntry>;
}

/** What an app's entry says for one cluster. */
export interface ClusterEntry {
  readonly key: Mark;
  readonly settings: LocatedEntries;
  readonly namespace: LocatedText | undefined;
}

interface NamedCluster {
  readonly name: string;
  readonly mark: Mark;
}

/** The entries of an environment's apps, by name. */
export function appEntries(document: Located): AppEntry[] {
  return sortedEntries(entriesAt(document, 'apps')).map(([name, { key, value }]) => ({
    name,
    key,
    node: value,
    settings: without(RESERVED_KEYS, value),
    namespace: locatedTextAt(value, 'namespace'),
    only: namedClusters(value),
    clusters: clusterEntries(value),
  }));
}

function clusterEntries(entry: Located): ReadonlyMap<string, ClusterEntry> {
  const clusters = [...entriesAt(entry, 'clusters')].map(([name, { key, value }]): [string, ClusterEntry] => {
    const settings = without(Object.keys(appClusterSchema.shape), value);
    return [name, { key, settings, namespace: locatedTextAt(value, 'namespace') }];
  });
  return new Map(clusters);
}

function namedClusters(entry: Located): readonly NamedCluster[] | undefined {
  const { node } = spotAt(entry, ['only']);
  if (node?.kind !== 'list') return undefined;
  return node.items.filter(isText).map((item) => ({ name: item.value, mark: item }));
}

function without(keys: readonly string[], node: Located): LocatedEntries {
  if (node.kind !== 'mapping') return new Map();
  return new Map([...node.entries].filter(([key]) => !keys.includes(key)));
}
