import { MONITORING_API, type AlertingRule, type PrometheusRuleSpec } from '../../../../resources/monitoring';
import type { MonitoringIntent, PostgresIntent } from '../intent';
import type { RenderedObject } from '../operators/operator';
import type { Alert } from './alerts/alert';
import { ALERT_GROUPS } from './alerts/alerts';
import { measuresOf, type Measures } from './measures';

/** The alerts that make sense for the database and that its exporter can give, a group for each topic. */
export function prometheusRule(intent: PostgresIntent, monitoring: MonitoringIntent): RenderedObject {
  const measures = measuresOf(intent);
  const groups = ALERT_GROUPS.map(({ topic, alerts }) => ({
    name: `postgres-${topic}`,
    rules: alerts
      .filter(({ only }) => only?.(intent) ?? true)
      .flatMap((alert) => ruleOf(alert, intent, monitoring, measures)),
  }));
  const spec: PrometheusRuleSpec = { groups: groups.filter(({ rules }) => rules.length > 0) };
  return {
    id: 'prometheus-rule',
    apiVersion: MONITORING_API,
    kind: 'PrometheusRule',
    name: intent.name,
    labels: monitoring.labels,
    body: { spec },
  };
}

function ruleOf(
  alert: Alert,
  intent: PostgresIntent,
  { runbooks, severity }: MonitoringIntent,
  measures: Measures,
): readonly AlertingRule[] {
  const measure = measures[alert.signal];
  if (typeof measure !== 'string') return [];
  const limit = typeof alert.limit === 'function' ? alert.limit(intent) : alert.limit[intent.tier];
  const { namespace, name, owner } = intent;
  return [
    {
      alert: alert.name,
      expr: `${bracketed(measure)} ${alert.fires === 'above' ? '>' : '<'} ${limit}`,
      ...(alert.for === undefined ? {} : { for: alert.for }),
      labels: { severity: severity[alert.severity], namespace, postgres_cluster: name, team: owner },
      annotations: {
        summary: `PostgreSQL ${namespace}/${name}: ${alert.summary}`,
        description: alert.description,
        runbook_url: `${runbooks}#${alert.name.toLowerCase()}`,
      },
    },
  ];
}

/** Comparison binds tighter than `and`, `or` and `unless`, and looser than arithmetic. */
function bracketed(measure: string): string {
  return /\b(?:and|or|unless)\b/.test(measure) ? `(${measure})` : measure;
}
