import type { External } from '../../model/external';
import { BUILT_IN_NAMESPACES } from './built-in';
import type { Item } from './item';
import { kindKey } from './kinds';
import type { Labelled } from './label-selector';
import { asMapping } from './loosely';

/** A namespace of the cluster. */
export interface Namespace extends Labelled {
  readonly name: string;
  /** Whether it is rendered here, made by other means, or only known from the objects that are in it. */
  readonly source: 'rendered' | 'outside' | 'used';
  readonly external?: External;
}

/** The label that the API server gives every namespace. */
export const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** The namespaces of a cluster by name. Where an external object is, there is its namespace too. */
export function namespacesOf(items: readonly Item[], externals: readonly External[]): ReadonlyMap<string, Namespace> {
  const all: Namespace[] = [
    ...items
      .filter(({ id }) => kindKey(id) === 'Namespace')
      .map(({ id, object }) => named(id.name, 'rendered', { labels: asMapping(object.metadata.labels) })),
    ...externals
      .filter(({ kind }) => kind === 'Namespace')
      .map((external) => named(external.name, 'outside', { external, more: () => true })),
    ...[...BUILT_IN_NAMESPACES, ...externals.map(({ namespace = '' }) => namespace)].map((name) =>
      named(name, 'outside'),
    ),
    ...items.map(({ id }) => named(id.namespace, 'used')),
  ];
  // The first of a name is what is known best, and a map keeps the last.
  return new Map(
    all
      .filter(({ name }) => name !== '')
      .reverse()
      .map((namespace) => [namespace.name, namespace]),
  );
}

function named(name: string, source: Namespace['source'], more: Partial<Namespace> = {}): Namespace {
  return { name, source, ...more, labels: { ...more.labels, [NAMESPACE_NAME]: name } };
}
