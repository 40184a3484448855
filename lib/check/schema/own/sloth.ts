import { anything, flag, list, number, object, resource, text, whole } from './build';
import { TEXTS, TIME } from './common';

const PLUGINS = object(
  {
    chain: list(object({ config: anything(), id: text(), priority: whole() }, 'id')),
    overridePrevious: flag(),
  },
  'chain',
);

const ALERT = object({ annotations: TEXTS, disable: flag(), labels: TEXTS });

const INDICATOR = object({
  events: object({ errorQuery: text(), totalQuery: text() }, 'errorQuery', 'totalQuery'),
  plugin: object({ id: text(), options: TEXTS }, 'id'),
  raw: object({ errorRatioQuery: text() }, 'errorRatioQuery'),
});

const OBJECTIVE = object(
  {
    alerting: object({ annotations: TEXTS, labels: TEXTS, name: text(), pageAlert: ALERT, ticketAlert: ALERT }),
    description: text(),
    labels: TEXTS,
    name: text({ maxLength: 128 }),
    objective: number(),
    plugins: PLUGINS,
    sli: INDICATOR,
  },
  'alerting',
  'name',
  'objective',
  'sli',
);

const STATUS = object(
  {
    lastPromOpRulesSuccessfulGenerated: TIME,
    observedGeneration: whole({ format: 'int64' }),
    processedSLOs: whole(),
    promOpRulesGenerated: flag(),
    promOpRulesGeneratedSLOs: whole(),
  },
  'observedGeneration',
  'processedSLOs',
  'promOpRulesGenerated',
  'promOpRulesGeneratedSLOs',
);

/** Objectives of a service that Sloth 0.16 makes recording rules and alerts of. */
export const PROMETHEUS_SERVICE_LEVEL = resource(
  object({ labels: TEXTS, service: text(), sloPlugins: PLUGINS, slos: list(OBJECTIVE, { minItems: 1 }) }, 'service'),
  STATUS,
);
