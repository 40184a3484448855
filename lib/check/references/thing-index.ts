import type { External } from '../../model/external';
import { isBuiltIn } from './built-in';
import { numbered } from './label-selector';
import type { Thing } from './thing';

/** A name that is looked for. */
export type Wanted = Pick<Thing, 'kind' | 'namespace' | 'name'> & { readonly group: string };

/** All that can be pointed to, by kind and name; it notes which externals were. */
export class ThingIndex {
  private readonly byName = new Map<string, Thing[]>();
  private readonly inAnyNamespace = new Map<string, Thing[]>();
  private readonly ofKind = new Map<string, Thing[]>();
  private readonly needed = new Set<External>();

  add(thing: Thing): void {
    const { kind, namespace, name } = thing;
    push(this.byName, nameKey(kind, namespace, name), thing);
    push(this.inAnyNamespace, `${kind}\n${name}`, thing);
    push(this.ofKind, `${kind}\n${namespace}`, thing);
  }

  /**
   * What a name stands for; what is external only where nothing is rendered. An object that names no namespace may land
   * in any, so it is found from all of them, as is what belongs to none.
   */
  find(wanted: Wanted): readonly Thing[] {
    const { group, kind, namespace, name } = wanted;
    const exact = this.called(wanted, name);
    const found = exact.length > 0 ? exact : this.called(wanted, numbered(name));
    if (found.length > 0 || !isBuiltIn(kind, namespace, name)) return found;
    return [{ group, kind, namespace, name }];
  }

  /** What has a name, in whatever namespace. */
  findAnywhere({ group, kind, name }: Omit<Wanted, 'namespace'>): readonly Thing[] {
    return this.preferred(this.inAnyNamespace.get(`${kind}\n${name}`) ?? [], group);
  }

  /** The namespaces in which a name stands for something. */
  namespacesWith({ group, kind, name }: Omit<Wanted, 'namespace'>): readonly string[] {
    const things = this.inAnyNamespace.get(`${kind}\n${name}`) ?? [];
    return things.filter((thing) => isOfGroup(thing, group)).map(({ namespace }) => namespace);
  }

  /** All of a kind that can be found from a namespace. */
  all({ group, kind, namespace }: Omit<Wanted, 'name'>): readonly Thing[] {
    const things = [...new Set([namespace, ''])].flatMap((each) => this.ofKind.get(`${kind}\n${each}`) ?? []);
    return things.filter((thing) => isOfGroup(thing, group));
  }

  /** Notes that something points to an external. */
  need(external: External | undefined): void {
    if (external) this.needed.add(external);
  }

  /** Whether something was found to point to an external. */
  isNeeded(external: External): boolean {
    return this.needed.has(external);
  }

  /** Whether the manifests themselves hold what is declared external. */
  isRendered({ kind, namespace, name }: Thing): boolean {
    const same = this.byName.get(nameKey(kind, namespace, name)) ?? [];
    return same.some(({ external }) => !external);
  }

  private called({ group, kind, namespace }: Wanted, name: string): readonly Thing[] {
    const here = this.byName.get(nameKey(kind, namespace, name)) ?? [];
    const homeless = namespace === '' ? [] : (this.byName.get(nameKey(kind, '', name)) ?? []);
    return this.preferred(homeless.length === 0 ? here : [...here, ...homeless], group);
  }

  private preferred(things: readonly Thing[], group: string): readonly Thing[] {
    const found = things.filter((thing) => isOfGroup(thing, group));
    const own = found.filter(({ external }) => !external);
    if (own.length > 0) return own;
    for (const { external } of found) this.need(external);
    return found;
  }
}

function isOfGroup({ group }: Thing, wanted: string): boolean {
  return group === undefined || group === wanted;
}

function nameKey(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}

function push(index: Map<string, Thing[]>, key: string, thing: Thing): void {
  const things = index.get(key);
  if (things) things.push(thing);
  else index.set(key, [thing]);
}
