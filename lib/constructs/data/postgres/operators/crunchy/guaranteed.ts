import type { CrunchyResources } from '../../../../../resources/crunchy';
import type { PostgresIntent } from '../../intent';

/** Requests that are also the limits: the operator gives its containers nothing by itself, which makes pods Burstable. */
export function guaranteed(cpu: string, memory: string): CrunchyResources {
  return { requests: { cpu, memory }, limits: { cpu, memory } };
}

/** For a container that backs up, or collects by a program as large as that of OpenTelemetry. */
export function agent({ defaults }: PostgresIntent): CrunchyResources {
  return guaranteed(defaults['postgres.agent.cpu'], defaults['postgres.agent.memory']);
}

/** For a container that waits for a file to change, or for somebody who asks for metrics. */
export function watcher({ defaults }: PostgresIntent): CrunchyResources {
  return guaranteed(defaults['postgres.watcher.cpu'], defaults['postgres.watcher.memory']);
}
