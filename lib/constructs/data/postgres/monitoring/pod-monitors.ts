import { MONITORING_API, type PodMonitorSpec } from '../../../../resources/monitoring';
import type { PostgresIntent } from '../intent';
import type { RenderedObject } from '../operators/operator';
import type { Target } from './dialect';
import { dialectOf } from './dialect-of';

/** Name of a PodMonitor, which ends the job of all series that it finds. */
export function monitorName({ name }: PostgresIntent, of: Target['of']): string {
  return of === 'pooler' ? `${name}-pooler` : name;
}

/** One PodMonitor for the instances, one for the pooler where it can be scraped. */
export function podMonitors(
  intent: PostgresIntent,
  labels: Readonly<Record<string, string>>,
): readonly RenderedObject[] {
  return dialectOf(intent).targets.map(({ of, podLabels, port }) => {
    const spec: PodMonitorSpec = { selector: { matchLabels: podLabels }, podMetricsEndpoints: [{ port }] };
    return {
      id: of === 'pooler' ? 'pooler-pod-monitor' : 'pod-monitor',
      apiVersion: MONITORING_API,
      kind: 'PodMonitor',
      name: monitorName(intent, of),
      labels,
      body: { spec },
    };
  });
}
