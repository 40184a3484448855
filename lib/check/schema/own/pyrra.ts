import { choice, flag, list, object, resource, text, withDefault } from './build';
import { TEXTS } from './common';

const QUERY = object({ metric: text() }, 'metric');
const GROUPING = list(text());

const INDICATOR = object({
  bool_gauge: object({ grouping: GROUPING, metric: text() }, 'metric'),
  latency: object({ grouping: GROUPING, success: QUERY, total: QUERY }, 'success', 'total'),
  latencyNative: object({ grouping: GROUPING, latency: text(), total: QUERY }, 'latency', 'total'),
  ratio: object({ errors: QUERY, grouping: GROUPING, total: QUERY }, 'errors', 'total'),
});

const ALERTING = object({
  absent: withDefault(true, flag()),
  absentName: text(),
  burnrates: withDefault(true, flag()),
  disabled: flag(),
  name: text(),
  severities: object({
    absent: text(),
    fastBurn: text(),
    longTermBurn: text(),
    mediumBurn: text(),
    slowBurn: text(),
  }),
});

/** An objective that Pyrra 0.10 makes recording rules and alerts of. */
export const SERVICE_LEVEL_OBJECTIVE = resource(
  object(
    {
      alerting: ALERTING,
      description: text(),
      indicator: INDICATOR,
      partial_response_strategy: withDefault('abort', choice('abort', 'warn', '')),
      performanceOverAccuracy: withDefault(false, flag()),
      ruleOutput: object({ enableDescriptionAsLabel: flag(), longRulesLabels: TEXTS, shortRulesLabels: TEXTS }),
      target: text(),
      window: text(),
    },
    'indicator',
    'target',
    'window',
  ),
  object({ type: text() }),
);
