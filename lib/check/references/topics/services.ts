import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';
import { fault, suspicion } from '../fault';
import { instead, listed } from '../instead';
import type { Item } from '../item';
import { SERVICE } from '../kinds';
import { equalitySelector } from '../label-selector';
import { asList, asMapping, asText, type Mapping } from '../loosely';
import type { Topic } from '../reference';
import { selectionFaults } from '../selection';
import { portNames, portNumbers } from '../selected-ports';
import type { Pods, World } from '../world';

/** Services lead to the pods of one workload, and to ports that these have. */
export const SERVICES: Topic = {
  references: { 'apps/StatefulSet': [{ at: 'spec.serviceName', to: SERVICE }] },
  checks: { Service: serviceFaults },
};

function serviceFaults(item: Item, world: World): readonly Fault[] {
  const { selector, type, ports } = asMapping(item.object.spec);
  const labels = equalitySelector(selector);
  // Without a selector somebody else says where it leads.
  if (labels.length === 0 || type === 'ExternalName') return [];
  const pods = world.podsIn(item.id.namespace, labels);
  const faults = selectionFaults({ item, world, selector: labels, pods, path: ['spec', 'selector'] });
  if (pods.length === 0) return faults;
  return [...faults, ...asList(ports).flatMap((port, at) => targetPortFaults(asMapping(port), at, pods))];
}

function targetPortFaults(port: Mapping, at: number, pods: readonly Pods[]): readonly Fault[] {
  const target = port.targetPort ?? port.port;
  const path = ['spec', 'ports', at, port.targetPort === undefined ? 'port' : 'targetPort'];
  const protocol = asText(port.protocol) ?? 'TCP';
  if (typeof target === 'string') return namedPortFaults(target, protocol, path, pods);
  return typeof target === 'number' ? numberedPortFaults(target, path, pods) : [];
}

function namedPortFaults(name: string, protocol: string, path: FieldPath, pods: readonly Pods[]): readonly Fault[] {
  const names = portNames(pods, protocol);
  if (!names || names.includes(name)) return [];
  const other = instead(name, names);
  const message = `no container of ${ownersOf(pods)} has a ${protocol} port named "${name}", ${other.text}`;
  return [fault('reference/port', path, message, other.fix('name a port of the container so'))];
}

function numberedPortFaults(number: number, path: FieldPath, pods: readonly Pods[]): readonly Fault[] {
  const numbers = portNumbers(pods);
  if (!numbers || numbers.length === 0 || numbers.includes(number)) return [];
  const declared = listed([...new Set(numbers.map(String))]);
  const message = `no container of ${ownersOf(pods)} declares port ${number}, they declare ${declared}`;
  const fix = 'write a port that the container declares, or declare it there';
  // A process may listen on a port that nobody declared.
  return [suspicion('reference/port', path, message, fix)];
}

function ownersOf(pods: readonly Pods[]): string {
  return listed(pods.map(({ owner }) => owner));
}
