import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import { instead } from '../instead';
import type { Item } from '../item';
import { CONFIG_MAP, SECRET } from '../kinds';
import { labelSelector, type Labelled } from '../label-selector';
import { asMapping, asText, fieldsAt, route, valueAt, type Route } from '../loosely';
import { below, type Reference, type Topic } from '../reference';
import { portNames } from '../selected-ports';
import { nothingSelected } from '../selection';
import { partKind, partsOf } from '../thing';
import type { World } from '../world';

const SCRAPE: readonly Reference[] = [
  { at: 'basicAuth.username', to: SECRET },
  { at: 'basicAuth.password', to: SECRET },
  { at: 'authorization.credentials', to: SECRET },
  { at: 'bearerTokenSecret', to: SECRET },
  { at: 'oauth2.clientSecret', to: SECRET },
  { at: 'tlsConfig.keySecret', to: SECRET },
  ...['ca', 'cert'].flatMap((part) => [
    { at: `tlsConfig.${part}.secret`, to: SECRET },
    { at: `tlsConfig.${part}.configMap`, to: CONFIG_MAP },
  ]),
];

const POD_PORTS = route('spec.podMetricsEndpoints.*.port');
const SERVICE_PORTS = route('spec.endpoints.*.port');

/** Monitors find something to scrape, at a port that it has. */
export const MONITORS: Topic = {
  references: {
    'monitoring.coreos.com/PodMonitor': below('spec.podMetricsEndpoints.*', SCRAPE),
    'monitoring.coreos.com/ServiceMonitor': below('spec.endpoints.*', SCRAPE),
  },
  checks: {
    'monitoring.coreos.com/PodMonitor': podMonitorFaults,
    'monitoring.coreos.com/ServiceMonitor': serviceMonitorFaults,
  },
};

function serviceMonitorFaults(item: Item, world: World): readonly Fault[] {
  const selector = labelSelector(valueAt(item.object.spec, 'selector'));
  const reach = reachOf(item, world);
  const services = reach.namespaces.flatMap((namespace) => world.servicesIn(namespace, selector));
  if (services.length === 0) return unscraped(item, reach, 'Service', (namespace) => world.services.all(namespace));
  const ports = partKind('Service');
  const known = services.map((service) => ports && partsOf(service, ports));
  if (known.includes(undefined)) return [];
  const there = known.flatMap((names) => names ?? []);
  return portFaults(item, SERVICE_PORTS, there, 'the Services that are selected');
}

function podMonitorFaults(item: Item, world: World): readonly Fault[] {
  const selector = labelSelector(valueAt(item.object.spec, 'selector'));
  const reach = reachOf(item, world);
  const pods = reach.namespaces.flatMap((namespace) => world.podsIn(namespace, selector));
  if (pods.length === 0) return unscraped(item, reach, 'Pod', (namespace) => world.pods.all(namespace));
  const names = portNames(pods);
  return names ? portFaults(item, POD_PORTS, names, 'the pods that are selected') : [];
}

/** The namespaces that a monitor looks into. */
interface Reach {
  readonly namespaces: readonly string[];
  /** Whether it names one of which nobody knows what is in it. */
  readonly outside: boolean;
}

function reachOf({ object, id }: Item, world: World): Reach {
  const { any, matchNames } = asMapping(valueAt(object.spec, 'namespaceSelector'));
  if (any === true) return { namespaces: [...world.namespaces.keys()], outside: false };
  const named = fieldsAt(matchNames, ['*']).flatMap(({ value }) => asText(value) ?? []);
  const outside = named.map((name) => world.namespaces.get(name)).filter((known) => known?.source === 'outside');
  for (const namespace of outside) world.things.need(namespace?.external);
  return { namespaces: named.length > 0 ? named : [id.namespace], outside: outside.length > 0 };
}

function unscraped(
  item: Item,
  { namespaces, outside }: Reach,
  kind: 'Pod' | 'Service',
  all: (namespace: string) => readonly Labelled[],
): readonly Fault[] {
  const selector = labelSelector(valueAt(item.object.spec, 'selector'));
  if (selector.length === 0 || outside) return [];
  return [nothingSelected(item, selector, namespaces.flatMap(all), ['spec', 'selector'], kind)];
}

function portFaults(item: Item, ports: Route, there: readonly string[], whose: string): readonly Fault[] {
  return fieldsAt(item.object, ports).flatMap(({ value, path }) => {
    const name = asText(value);
    return name === undefined || there.includes(name) ? [] : [missingPort(name, there, whose, path)];
  });
}

function missingPort(name: string, there: readonly string[], whose: string, path: FieldPath): Fault {
  const other = instead(name, there);
  const message = `${whose} have no port named "${name}", ${other.text}`;
  return fault('reference/port', path, message, other.fix('give one of their ports that name'));
}
