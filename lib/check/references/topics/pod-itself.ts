import type { FieldPath } from '../../../model/field-path';
import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import { instead } from '../instead';
import type { Item } from '../item';
import { kindKey } from '../kinds';
import { asList, asMapping, asText, fieldsAt, route, valueAt, type Field } from '../loosely';
import { podTemplatePath } from '../pod-template';

const CONTAINERS = ['containers', 'initContainers', 'ephemeralContainers'].map((list) => route(`${list}.*`));
const MOUNTS = ['volumeMounts.*.name', 'volumeDevices.*.name'].map(route);
const PORTS = ['startupProbe', 'readinessProbe', 'livenessProbe', 'lifecycle.postStart', 'lifecycle.preStop']
  .flatMap((hook) => [`${hook}.httpGet.port`, `${hook}.tcpSocket.port`])
  .map(route);

/** What the containers of a pod point to within it: volumes by their mounts, ports by their probes. */
export function podFaults({ object, id }: Item): readonly Fault[] {
  const template = podTemplatePath(kindKey(id));
  const [spec] = template ? fieldsAt(object, [...template, 'spec']) : [];
  if (!spec) return [];
  const volumes = [
    ...namesOf(asMapping(spec.value).volumes),
    ...asList(valueAt(object.spec, 'volumeClaimTemplates')).flatMap((claim) => namesOf([asMapping(claim).metadata])),
  ];
  return CONTAINERS.flatMap((steps) => fieldsAt(spec.value, steps, spec.path)).flatMap((container) => [
    ...MOUNTS.flatMap((steps) => mountFaults(fieldsAt(container.value, steps, container.path), volumes)),
    ...PORTS.flatMap((steps) => portFaults(fieldsAt(container.value, steps, container.path), container)),
  ]);
}

function mountFaults(mounts: readonly Field[], volumes: readonly string[]): readonly Fault[] {
  return mounts.flatMap(({ value, path }) => {
    const name = asText(value);
    if (name === undefined || volumes.includes(name)) return [];
    return [within('reference/volume', 'volume', name, volumes, path)];
  });
}

function portFaults(ports: readonly Field[], { value: container }: Field): readonly Fault[] {
  return ports.flatMap(({ value, path }) => {
    const name = asText(value);
    const declared = namesOf(asMapping(container).ports);
    if (name === undefined || declared.includes(name)) return [];
    return [within('reference/port', 'port of the container', name, declared, path)];
  });
}

function within(
  code: 'reference/volume' | 'reference/port',
  what: string,
  name: string,
  there: readonly string[],
  path: FieldPath,
): Fault {
  const other = instead(name, there);
  return fault(code, path, `there is no ${what} "${name}", ${other.text}`, other.fix(`add the ${what}`));
}

function namesOf(list: unknown): readonly string[] {
  return asList(list).flatMap((entry) => asText(asMapping(entry).name) ?? []);
}
