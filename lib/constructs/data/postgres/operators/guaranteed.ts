import type { PostgresIntent } from '../intent';

type Amounts = Readonly<Record<'cpu' | 'memory', string>>;

/** What a container is given, and may not exceed. */
export interface Guaranteed {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** Requests that are also the limits: a pod is Guaranteed when each of its containers says so, init containers too. */
export function guaranteed(cpu: string, memory: string): Guaranteed {
  return { requests: { cpu, memory }, limits: { cpu, memory } };
}

/** For a container that backs up, or collects by a program as large as that of OpenTelemetry. */
export function agent({ defaults }: PostgresIntent): Guaranteed {
  return guaranteed(defaults['postgres.agent.cpu'], defaults['postgres.agent.memory']);
}

/** For a container that waits for a file to change, or for somebody who asks for metrics. */
export function watcher({ defaults }: PostgresIntent): Guaranteed {
  return guaranteed(defaults['postgres.watcher.cpu'], defaults['postgres.watcher.memory']);
}
