import type { PostgresIntent } from '../intent';
import type { RenderedObject } from '../operators/operator';
import { asItRuns } from './as-it-runs';
import { dashboard } from './dashboard/dashboard';
import { podMonitors } from './pod-monitors';
import { prometheusRule } from './prometheus-rule';
import { isLostSite } from './site';

/** What Prometheus and Grafana need to watch a database; nothing where nobody watches, or where it stands still. */
export function monitoringObjects(intent: PostgresIntent): readonly RenderedObject[] {
  const { monitoring } = intent;
  if (!monitoring || isLostSite(intent)) return [];
  const there = asItRuns(intent);
  return [...podMonitors(there, monitoring.labels), prometheusRule(there, monitoring), dashboard(there)];
}
