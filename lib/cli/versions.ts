import type { Bundle } from '../model/bundle';
import type { KubernetesObject } from '../model/manifest';

/** What the first container of a workload runs. */
export interface RunningImage {
  /** The workload, such as `Deployment/checkout`. */
  readonly object: string;
  /** Name of the container. */
  readonly container: string;
  /** The image as the manifest names it. */
  readonly image: string;
}

/** Where each kind of workload keeps the spec of its pods. */
const POD_SPEC: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
};

const DIGEST_LENGTH = 12;

/** The images of the bundle's workloads, in the order of its manifests. */
export function runningImages(bundle: Bundle): readonly RunningImage[] {
  return bundle.manifests.flatMap(({ object }) => {
    const container = firstContainer(object);
    return container ? [{ object: `${object.kind}/${object.metadata.name}`, ...container }] : [];
  });
}

/** The version in an image's name: its tag, else the start of its digest, else `latest`, which is what is pulled then. */
export function imageVersion(image: string): string {
  const [name = '', digest] = image.split('@');
  const [, tag] = name.slice(name.lastIndexOf('/') + 1).split(':');
  return tag ?? digest?.replace(/^.*:/, '').slice(0, DIGEST_LENGTH) ?? 'latest';
}

function firstContainer(object: KubernetesObject): { container: string; image: string } | undefined {
  const path = POD_SPEC[object.kind];
  if (!path) return undefined;
  const { name, image } = Object(at(object, [...path, 'containers', '0'])) as { name?: unknown; image?: unknown };
  return typeof name === 'string' && typeof image === 'string' ? { container: name, image } : undefined;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (Object(inner) as Record<string, unknown>)[key], value);
}
