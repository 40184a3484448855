import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Container } from 'kubernetes-types/core/v1';
import type { Rendered } from '../../lib/testing/rendered';

/** The one container of the workload of this name, whichever kind it is of. */
export function containerOf(rendered: Rendered, name: string): Container {
  const [workload] = ['Deployment', 'StatefulSet'].flatMap((kind) => rendered.find(kind, { metadata: { name } }));
  const containers = (workload as Deployment | undefined)?.spec?.template.spec?.containers ?? [];
  if (containers.length !== 1 || !containers[0]) throw new Error(`${name} has ${containers.length} containers`);
  return containers[0];
}

/** The plain values of a container's environment variables. */
export function variablesOf(container: Container): Record<string, string> {
  return Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value ?? '']));
}
