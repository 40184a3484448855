import { Problems } from '../../../errors/problems';
import type { Place } from '../../../model/place';
import { customResource, type CustomResource, type Definition } from './definitions/custom-resource';
import { definedTwice, readDefinition, type DefinitionDocument } from './definitions/read-definition';
import { Interned } from './interned';
import { isMapping } from './is-mapping';

/** The kinds that users defined. */
export interface CustomResources {
  /** The kind of an object; also in a version that is not served, which its check tells. */
  readonly find: (apiVersion: string, kind: string) => CustomResource | undefined;
  /** Every kind in each version that is served. */
  readonly kinds: readonly CustomResource[];
}

/**
 * The kinds that CustomResourceDefinitions define. One that stands in several places alike is one.
 *
 * @throws UserErrors FL6002 for what is no CustomResourceDefinition of apiextensions.k8s.io/v1, for one whose schema is
 * not structural or whose rules do not compile, and for two that define one kind differently
 */
export function readCustomResources(documents: readonly DefinitionDocument[]): CustomResources {
  const problems = new Problems();
  const named = new Map<string, DefinitionDocument>();
  const definitions = new Map<string, { readonly definition: Definition; readonly place: Place }>();
  for (const document of documents) {
    const name = nameOf(document);
    const namesake = named.get(name);
    if (namesake && alike(namesake.object, document.object)) continue;
    named.set(name, document);
    const definition = problems.catch(() => readDefinition(document));
    if (!definition) continue;
    const kind = `${definition.spec.names.kind}.${definition.spec.group}`;
    const first = definitions.get(kind);
    if (first) problems.add(definedTwice(kind, first.place, document.place));
    else definitions.set(kind, { definition, place: document.place });
  }
  problems.throwIfAny();
  return customResourcesOf(new Map([...definitions].map(([kind, { definition }]) => [kind, definition])));
}

function nameOf({ object: { metadata } }: DefinitionDocument): string {
  return isMapping(metadata) && typeof metadata.name === 'string' ? metadata.name : '';
}

function alike(first: unknown, second: unknown): boolean {
  const interned = new Interned();
  return interned.textOf(first) === interned.textOf(second);
}

function customResourcesOf(definitions: ReadonlyMap<string, Definition>): CustomResources {
  const found = new Map<string, CustomResource>();
  return {
    find(apiVersion, kind) {
      const definition = definitions.get(`${kind}.${apiVersion.split('/', 1)[0] ?? ''}`);
      if (!definition) return undefined;
      const key = `${apiVersion} ${kind}`;
      const known = found.get(key) ?? customResource(definition, apiVersion);
      found.set(key, known);
      return known;
    },
    kinds: [...definitions.values()].flatMap(({ spec }) =>
      spec.versions.filter(({ served }) => served).map(({ name }) => customResource({ spec }, `${spec.group}/${name}`)),
    ),
  };
}
