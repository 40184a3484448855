import type { External } from '../../model/external';
import { definedScopes, isClusterScoped, type Scopes } from '../../resources/cluster-scoped';
import type { Item } from './item';
import { kindKey } from './kinds';
import { LabelIndex, type Selectable } from './label-index';
import type { Selector } from './label-selector';
import { asMapping, asText, valueAt } from './loosely';
import { madeObjects } from './made/objects';
import { madePods, type MadePods } from './made/pods';
import { namespacesOf, type Namespace } from './namespaces';
import type { Thing } from './thing';
import { ThingIndex } from './thing-index';

/** The pods of one workload. */
export interface Pods extends Selectable, MadePods {
  /** Such as `Deployment/web`. */
  readonly owner: string;
}

/** A Service, as monitors pick it. */
export interface SelectableService extends Selectable {
  readonly thing: Thing;
}

/** All that one cluster has: by kind and name, and by namespace and label. */
export class World {
  readonly things = new ThingIndex();
  readonly pods = new LabelIndex<Pods>();
  readonly services = new LabelIndex<SelectableService>();
  readonly namespaces: ReadonlyMap<string, Namespace>;
  private readonly scopes: Scopes;

  constructor(
    readonly items: readonly Item[],
    private readonly externals: readonly External[],
  ) {
    this.scopes = definedScopes(items.map(({ object }) => object));
    this.namespaces = namespacesOf(items, externals);
    for (const item of items) this.addItem(item);
    for (const external of externals) this.things.add(this.externalThing(external));
  }

  /** The pods that a selector picks; where it picks none, the external ones that one of its labels names. */
  podsIn(namespace: string, selector: Selector): readonly Pods[] {
    const found = this.pods.matching(namespace, selector);
    if (found.length > 0) return found;
    return this.externalsNamedIn('Pod', namespace, selector).map(({ name }) => ({
      owner: `Pod/${name}`,
      namespace,
      labels: {},
      ports: undefined,
    }));
  }

  /** The Services that a selector picks; where it picks none, the external ones that one of its labels names. */
  servicesIn(namespace: string, selector: Selector): readonly Thing[] {
    const found = this.services.matching(namespace, selector);
    return found.length > 0 ? found.map(({ thing }) => thing) : this.externalsNamedIn('Service', namespace, selector);
  }

  /** Whether objects of a kind belong to a namespace. */
  isNamespaced(kind: string, group = ''): boolean {
    return !isClusterScoped({ apiVersion: `${group}/v1`, kind }, this.scopes);
  }

  /** The externals that nothing points to, and whether that is because the very thing is rendered. */
  needless(): readonly { readonly external: External; readonly rendered: boolean }[] {
    return this.externals
      .filter((external) => !this.things.isNeeded(external))
      .map((external) => ({ external, rendered: this.things.isRendered(this.externalThing(external)) }));
  }

  private externalsNamedIn(kind: string, namespace: string, selector: Selector): readonly Thing[] {
    const names = selector.flatMap(({ operator, values }) => (operator === 'In' ? values : []));
    return [...new Set(names)].flatMap((name) =>
      this.things.find({ group: '', kind, namespace, name }).filter(({ external }) => external),
    );
  }

  private addItem({ object, id }: Item): void {
    const { namespace } = id;
    const key = kindKey(id);
    const thing: Thing = { ...id, name: knownAs(key, object), object };
    this.things.add(thing);
    if (key === 'Service') this.services.add({ namespace, labels: asMapping(object.metadata.labels), thing });
    const owner = `${id.kind}/${id.name}`;
    for (const pods of madePods(key, object)) this.pods.add({ ...pods, namespace, owner });
    for (const { group = '', kind, name, parts, labels = {}, everywhere } of madeObjects(key, object)) {
      const made: Thing = { group, kind, name, parts, namespace: everywhere ? '' : namespace };
      this.things.add(made);
      if (kind === 'Service') this.services.add({ namespace, labels, thing: made });
    }
  }

  private externalThing(external: External): Thing {
    const { kind, name, namespace = '', keys } = external;
    const at = this.isNamespaced(kind) ? namespace : '';
    return { group: undefined, kind, name, namespace: at, external, parts: keys };
  }
}

/** The name by which others know an object: what it is called in its broker, where that is no name of Kubernetes. */
function knownAs(kind: string, { spec, metadata }: Item['object']): string {
  if (kind === 'jetstream.nats.io/Stream') return asText(valueAt(spec, 'name')) ?? metadata.name;
  if (kind === 'kafka.strimzi.io/KafkaTopic') return asText(valueAt(spec, 'topicName')) ?? metadata.name;
  return metadata.name;
}
