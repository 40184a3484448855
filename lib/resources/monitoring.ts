/** The Prometheus operator, the fields that fairlead writes: https://prometheus-operator.dev/docs/api-reference/api/ */
export const MONITORING_API = 'monitoring.coreos.com/v1';

/** Pods that are scraped; without a `jobLabel` their series get the job `<namespace>/<name of the monitor>`. */
export interface PodMonitorSpec {
  readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  /** By name of the container's port. */
  readonly podMetricsEndpoints: readonly { readonly port: string }[];
}

/** One alert. */
export interface AlertingRule {
  readonly alert: string;
  /** PromQL; each series that it answers becomes an alert. */
  readonly expr: string;
  /** How long it has to hold before the alert fires, such as `5m`. @default it fires at once */
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** May hold templates of Go with `$labels` and `$value`. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** Rules that are evaluated one after the other; names of groups are unique within one object. */
export interface PrometheusRuleSpec {
  readonly groups: readonly { readonly name: string; readonly rules: readonly AlertingRule[] }[];
}
