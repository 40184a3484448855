import { DURATION, milliseconds } from '../format/durations';
import { broken, FINE, warned } from '../rule/flaw';
import { isGiven, textAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';

const RELABELINGS = ['podMonitorMetricRelabelings', 'podMonitorRelabelings'];

/** A PodMonitor that the operator makes, which it will not for long: of a Cluster and of a Pooler. */
export const podMonitor: Rule = across((monitoring) => {
  const fix = 'write a PodMonitor of your own, and remove it here';
  const told = monitoring.enablePodMonitor === true ? ['enablePodMonitor'] : [];
  return [...told, ...RELABELINGS.filter((name) => isGiven(monitoring[name]))].map((name) =>
    warned(broken(`${name} is deprecated`, fix, [name])),
  );
});

const queriesCached: Rule = across((monitoring) => {
  if (milliseconds(textAt(monitoring, 'metricsQueriesTTL')) !== 0) return FINE;
  const message = 'metricsQueriesTTL of 0 runs all queries at each scrape';
  return [warned(broken(message, 'remove it, which caches for 30s', ['metricsQueriesTTL']))];
});

/** The `monitoring` of a Cluster. */
export const monitoring: Rule = all(fields({ metricsQueriesTTL: has(DURATION) }), podMonitor, queriesCached);
