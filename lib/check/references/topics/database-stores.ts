import type { Fault } from '../../../model/finding';
import type { KubernetesObject } from '../../../model/manifest';
import { billionths } from '../../schema/values/format/quantities';
import { fault, suspicion } from '../fault';
import type { Item } from '../item';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import type { World } from '../world';
import { CLUSTER, OBJECT_STORE } from './database-kinds';

const BARMAN = 'barman-cloud.cloudnative-pg.io';

/** A plugin by which a Cluster uses a store, and its place among the others. */
interface Use {
  readonly at: number;
  readonly store: string;
  readonly plugin: Mapping;
}

/** The stores that a Cluster writes to. */
function storesOf({ spec }: KubernetesObject): readonly Use[] {
  return asList(valueAt(spec, 'plugins')).flatMap((entry, at) => {
    const plugin = asMapping(entry);
    const store = asText(valueAt(plugin, 'parameters', 'barmanObjectName'));
    return plugin.name === BARMAN && plugin.enabled !== false && store !== undefined ? [{ at, store, plugin }] : [];
  });
}

/** The folders of stores that a Cluster archives its write-ahead log to. */
function archivesOf(cluster: KubernetesObject): readonly { readonly at: number; readonly archive: string }[] {
  return storesOf(cluster)
    .filter(({ plugin }) => plugin.isWALArchiver === true)
    .map(({ at, store, plugin }) => ({
      at,
      archive: `${store}/${asText(valueAt(plugin, 'parameters', 'serverName')) ?? cluster.metadata.name}`,
    }));
}

/** Two clusters that archive to one place spoil it for both; the second by name is told. */
export function sharedArchiveFaults({ object, id }: Item, world: World): readonly Fault[] {
  const own = archivesOf(object);
  if (own.length === 0) return [];
  const others = world.things
    .all({ ...CLUSTER, namespace: id.namespace })
    .flatMap(({ object: other }) => (other && other.metadata.name < id.name ? [other] : []));
  return own.flatMap(({ at, archive }) => {
    const first = others.find((other) => archivesOf(other).some((theirs) => theirs.archive === archive));
    if (!first) return [];
    const message = `Cluster/${first.metadata.name} archives to ${archive} too, and neither could be restored from it`;
    const path = ['spec', 'plugins', at, 'parameters'];
    return [fault('reference/object-store', path, message, 'set serverName to a name of its own')];
  });
}

/** The sidecar of a store is a container like any other: without resources it makes its pod Burstable. */
export function sidecarFaults({ object, id }: Item, world: World): readonly Fault[] {
  if (!isGuaranteed(valueAt(object.spec, 'resources'))) return [];
  return storesOf(object).flatMap(({ at, store }) => {
    const [found] = world.things.find({ ...OBJECT_STORE, namespace: id.namespace, name: store });
    if (!found?.object) return [];
    if (isGuaranteed(valueAt(found.object.spec, 'instanceSidecarConfiguration', 'resources'))) return [];
    const message = `the sidecar of ObjectStore "${store}" makes these pods Burstable, as its requests are not its limits`;
    const path = ['spec', 'plugins', at, 'parameters', 'barmanObjectName'];
    const fix = `set cpu and memory under instanceSidecarConfiguration.resources of ObjectStore/${store}, requests equal to limits`;
    return [suspicion('reference/object-store', path, message, fix)];
  });
}

/** Whether a container asks for all that it may use; what it does not ask for it asks for as its limit. */
function isGuaranteed(resources: unknown): boolean {
  const { requests, limits } = asMapping(resources);
  return ['cpu', 'memory'].every((name) => {
    const limit = billionths(asMapping(limits)[name]);
    return limit !== undefined && limit === billionths(asMapping(requests)[name] ?? asMapping(limits)[name]);
  });
}
