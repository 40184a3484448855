import { asList, asMapping, valueAt, type Mapping } from '../../../../check/references/loosely';
import { billionths } from '../../../../check/schema/values/format/quantities';

/** What one pod asks for: millicores and bytes. */
export interface Request {
  readonly cpu: number;
  readonly memory: number;
}

const NOTHING: Request = { cpu: 0, memory: 0 };

/**
 * What a pod asks a node for, as the scheduler counts it: all that runs at the same time, which is the containers with
 * their sidecars, or while it starts an init container with the sidecars before it.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function podRequest(pod: Mapping): Request {
  let sidecars = NOTHING;
  let starting = NOTHING;
  for (const container of asList(pod.initContainers).map(asMapping)) {
    const own = requestOf(container.resources);
    if (container.restartPolicy === 'Always') sidecars = sum(sidecars, own);
    else starting = most(starting, sum(sidecars, own));
  }
  const containers = asList(pod.containers).map((container) => requestOf(valueAt(container, 'resources')));
  const running = containers.reduce(sum, sidecars);
  const overhead = {
    cpu: thousandths(valueAt(pod, 'overhead', 'cpu')),
    memory: units(valueAt(pod, 'overhead', 'memory')),
  };
  return sum(ofPod(most(running, starting), pod.resources), overhead);
}

/** What a pod as a whole asks for stands instead of what its containers do. */
function ofPod(containers: Request, resources: unknown): Request {
  const { cpu, memory } = asked(resources);
  return {
    cpu: cpu === undefined ? containers.cpu : thousandths(cpu),
    memory: memory === undefined ? containers.memory : units(memory),
  };
}

/** What `resources` ask for: `requests`, and for what they leave out `limits`, which the API server writes there. */
export function requestOf(resources: unknown): Request {
  const { cpu, memory } = asked(resources);
  return { cpu: thousandths(cpu), memory: units(memory) };
}

function asked(resources: unknown): Mapping {
  return { ...asMapping(valueAt(resources, 'limits')), ...asMapping(valueAt(resources, 'requests')) };
}

/** The sum of two requests. */
export function sum(a: Request, b: Request): Request {
  return { cpu: a.cpu + b.cpu, memory: a.memory + b.memory };
}

function most(a: Request, b: Request): Request {
  return { cpu: Math.max(a.cpu, b.cpu), memory: Math.max(a.memory, b.memory) };
}

/** An amount in thousandths, as of cores; 0 for what is none. */
function thousandths(value: unknown): number {
  return Number(billionths(value) ?? 0n) / 1e6;
}

/** An amount in whole units, as of bytes; 0 for what is none. */
export function units(value: unknown): number {
  return Number(billionths(value) ?? 0n) / 1e9;
}
