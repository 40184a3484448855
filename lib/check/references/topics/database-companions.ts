import type { KubernetesObject } from '../../../model/manifest';
import type { Fault } from '../../../model/finding';
import { fault, suspicion } from '../fault';
import { instead } from '../instead';
import type { Item } from '../item';
import { labelSelector } from '../label-selector';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import type { World } from '../world';
import { CLUSTER, CNPG, IMAGE_CATALOG } from './database-kinds';

/** The Cluster that an object is of, where it is rendered. */
function clusterOf({ object, id }: Item, world: World): KubernetesObject | undefined {
  const name = asText(valueAt(object.spec, 'cluster', 'name'));
  return name === undefined ? undefined : world.things.find({ ...CLUSTER, namespace: id.namespace, name })[0]?.object;
}

/** The operator passes over a Pooler that is called like a Cluster: both would have one Service. */
export function namesakeFaults({ object, id }: Item, world: World): readonly Fault[] {
  const { name, namespace } = id;
  const isOwn = valueAt(object.spec, 'cluster', 'name') === name;
  // That of its own cluster is told where its values are judged.
  if (isOwn || world.things.find({ ...CLUSTER, namespace, name }).length === 0) return [];
  const message = `a Cluster is called ${name} too, and the operator passes over a Pooler of that name`;
  return [fault('reference/database', ['metadata', 'name'], message, `write another name, such as ${name}-pooler`)];
}

/** A backup is made in a way that its cluster is set up for. */
export function methodFaults(item: Item, world: World): readonly Fault[] {
  const cluster = clusterOf(item, world);
  const { method, pluginConfiguration } = asMapping(item.object.spec);
  if (!cluster) return [];
  const owner = `Cluster/${cluster.metadata.name}`;
  if (method === 'volumeSnapshot') {
    if (valueAt(cluster.spec, 'backup', 'volumeSnapshot') !== undefined) return [];
    const message = `${owner} has no backup.volumeSnapshot, so that no snapshot can be taken`;
    return [fault('reference/database', ['spec', 'method'], message, `add backup.volumeSnapshot to ${owner}`)];
  }
  const plugin = asText(asMapping(pluginConfiguration).name);
  if (method !== 'plugin' || plugin === undefined) return [];
  const enabled = asList(valueAt(cluster.spec, 'plugins'))
    .map(asMapping)
    .filter(({ enabled }) => enabled !== false);
  const names = enabled.flatMap(({ name }) => asText(name) ?? []);
  if (names.includes(plugin)) return [];
  const other = instead(plugin, names);
  const message = `${owner} has no plugin "${plugin}", ${other.text}`;
  const fix = other.fix(`add it to plugins of ${owner}`);
  return [fault('reference/database', ['spec', 'pluginConfiguration', 'name'], message, fix)];
}

/** Where an object names a catalog, what it asks of it, and where the catalog lists that. */
const CATALOG_PARTS: Readonly<Record<string, CatalogPart>> = {
  Cluster: { holder: ['imageCatalogRef'], part: 'major', list: 'images' },
  Pooler: { holder: ['pgbouncer', 'imageCatalogRef'], part: 'key', list: 'componentImages' },
};

interface CatalogPart {
  readonly holder: readonly string[];
  readonly part: string;
  readonly list: string;
}

/** A catalog has the image that is asked of it. */
export function catalogFaults({ object, id }: Item, world: World): readonly Fault[] {
  const place = CATALOG_PARTS[id.kind];
  if (!place) return [];
  const { holder, part, list } = place;
  const ref = asMapping(valueAt(object.spec, ...holder));
  const catalog = catalogOf(ref, id.namespace, world);
  const wanted = ref[part];
  if (!catalog || (typeof wanted !== 'string' && typeof wanted !== 'number')) return [];
  const listed = asList(valueAt(catalog.spec, list)).map((entry) => asMapping(entry)[part]);
  if (listed.includes(wanted)) return [];
  const other = instead(String(wanted), listed.map(String));
  const message = `${catalog.kind} "${catalog.metadata.name}" lists no image of ${part} ${wanted}, ${other.text}`;
  const fix = other.fix(`add it to ${list} of ${catalog.kind}/${catalog.metadata.name}`);
  return [fault('reference/database', ['spec', ...holder, part], message, fix)];
}

function catalogOf(ref: Mapping, namespace: string, world: World): KubernetesObject | undefined {
  const name = asText(ref.name);
  const kind = asText(ref.kind) ?? IMAGE_CATALOG.kind;
  if (name === undefined) return undefined;
  return world.things.find({ group: CNPG, kind, namespace: world.isNamespaced(kind, CNPG) ? namespace : '', name })[0]
    ?.object;
}

/** Of two objects for one database the operator heeds the first that it sees. */
export function sameDatabaseFaults(item: Item, world: World): readonly Fault[] {
  return namesakesInCluster(item, world).map((other) =>
    twice(item, `${other.kind}/${other.metadata.name} is for the same database, and only one of them is heeded`),
  );
}

/** Of two definitions of one role the operator heeds the cluster's own, or the first that it sees. */
export function sameRoleFaults(item: Item, world: World): readonly Fault[] {
  const cluster = clusterOf(item, world);
  const name = valueAt(item.object.spec, 'name');
  const managed = asList(valueAt(cluster?.spec, 'managed', 'roles')).map((role) => asMapping(role).name);
  const own =
    cluster && asText(name) !== undefined && managed.includes(name)
      ? [twice(item, `managed.roles of Cluster/${cluster.metadata.name} has the same role, which wins`)]
      : [];
  const others = namesakesInCluster(item, world).map((other) =>
    twice(item, `${other.kind}/${other.metadata.name} is for the same role, and only one of them is heeded`),
  );
  return [...own, ...others];
}

/** Other objects of a kind that mean the same thing in the same cluster. */
function namesakesInCluster({ object, id }: Item, world: World): readonly KubernetesObject[] {
  const [cluster, name] = [asText(valueAt(object.spec, 'cluster', 'name')), asText(valueAt(object.spec, 'name'))];
  if (cluster === undefined || name === undefined) return [];
  return world.things
    .all(id)
    .flatMap((thing) => thing.object ?? [])
    .filter(({ spec }) => valueAt(spec, 'cluster', 'name') === cluster && valueAt(spec, 'name') === name)
    .filter((other) => other !== object);
}

function twice({ id }: Item, message: string): Fault {
  return suspicion(
    'reference/database',
    ['spec', 'name'],
    message,
    `remove one of them, or give ${id.kind} another name`,
  );
}

/** A pod that two budgets count cannot be evicted, and the operator makes budgets itself. */
export function secondBudgetFaults({ object, id }: Item, world: World): readonly Fault[] {
  const selector = labelSelector(valueAt(object.spec, 'selector'));
  if (selector.length === 0) return [];
  const owners = new Set(world.podsIn(id.namespace, selector).map(({ owner }) => owner));
  return world.things
    .all({ ...CLUSTER, namespace: id.namespace })
    .filter((thing) => owners.has(`Cluster/${thing.name}`) && valueAt(thing.object?.spec, 'enablePDB') !== false)
    .map(({ name }) => {
      const message = `the operator makes budgets for the pods of Cluster/${name} itself, and a pod with two cannot be evicted`;
      const fix = `remove this one, or set enablePDB: false in Cluster/${name}`;
      return suspicion('reference/shared-pods', ['spec', 'selector'], message, fix);
    });
}
