import { anything, flag, keeping, list, listByKey, mapOf, object, text, whole, withDefault } from '../build';
import { ENV, RESOURCES } from '../common';
import { KEY_FIELDS } from './parts';
import { KEYS_AS_FILES, PROJECTIONS } from '../pod/projections';

const NAMES = list(text());
const EXPORTERS = list(text(), { minItems: 1, 'x-kubernetes-list-type': 'set' });

/** Such as `500ms`, `2 min` or `PT5M`; how long at most is for the operator to say. */
const WAIT = text({
  minLength: 1,
  maxLength: 20,
  pattern: '^((PT)?( *[0-9]+ *(?i:(ms|s|m)|(milli|sec|min)s?))+|0)$',
});

/** Such as `36h`, `3 days` or `PT1W`. */
const RETENTION = text({
  minLength: 1,
  maxLength: 20,
  pattern: '^(PT)?( *[0-9]+ *(?i:(h|hr|d|w|wk)|(hour|day|week)s?))+$',
});

const BATCHES = keeping(
  object({
    maxDelay: withDefault('200ms', WAIT),
    maxRecords: whole({ format: 'int32', minimum: 1 }),
    minRecords: withDefault(8192, whole({ format: 'int32', minimum: 0 })),
  }),
  {
    rule: '(self.minRecords == 0) == !self.maxDelay.matches("[1-9]")',
    message: 'minRecords and maxDelay are both 0, which turns batches off, or neither is',
  },
  {
    rule: '!has(self.maxRecords) || self.minRecords <= self.maxRecords',
    message: 'minRecords cannot be more than maxRecords',
    fieldPath: '.minRecords',
  },
);

const VARIABLE = keeping(ENV.items ?? {}, {
  rule: '!(self.name in ["K8S_POD_NAMESPACE", "K8S_POD_NAME", "PGPASSWORD"])',
  message: 'the operator sets this variable',
  fieldPath: '.name',
});

const DETECTOR = object(
  {
    attributes: { ...mapOf(flag()), minProperties: 1, maxProperties: 30 },
    name: text({ minLength: 1, maxLength: 20 }),
  },
  'name',
);

const QUERIES = object(
  {
    collectionInterval: withDefault('5s', WAIT),
    databases: NAMES,
    name: text({ maxLength: 20, pattern: String.raw`^[^\pZ\pC\pS]+$` }),
    queries: object(KEY_FIELDS, 'key', 'name'),
  },
  'name',
  'queries',
);

/** Logs and metrics by OpenTelemetry. */
export const INSTRUMENTATION = object({
  config: object({
    detectors: { ...listByKey(DETECTOR, 'name'), minItems: 1, maxItems: 10 },
    environmentVariables: list(VARIABLE, { minItems: 1 }),
    exporters: anything(),
    files: { ...PROJECTIONS, minItems: 1 },
  }),
  image: text(),
  logs: object({ batches: BATCHES, exporters: EXPORTERS, retentionPeriod: RETENTION }),
  metrics: object({
    customQueries: object({ add: list(QUERIES), remove: NAMES }),
    exporters: EXPORTERS,
    perDBMetricTargets: NAMES,
  }),
  resources: RESOURCES,
});

/** Metrics by postgres_exporter. */
export const MONITORING = object({
  pgmonitor: object({
    exporter: object({
      configuration: PROJECTIONS,
      customTLSSecret: KEYS_AS_FILES,
      image: text(),
      resources: RESOURCES,
    }),
  }),
});
