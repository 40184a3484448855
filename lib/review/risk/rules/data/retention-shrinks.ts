import { kindKey } from '../../../../check/references/kinds';
import { route, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule, Saying } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { DURATION, NUMBER, SIZE, timesOf, type Unit } from './amounts';
import { updated, type Updated } from '../../delivered/updated';

/** A setting that says how much is kept. */
interface Setting {
  readonly at: string;
  readonly unit: Unit;
  /** What holds where it is not said. */
  readonly unsaid: number | ((object: KubernetesObject) => number);
  /** What comes of less, as a sentence goes on; by default that what is beyond it goes at once. */
  readonly then?: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const METRICS: readonly Setting[] = [
  // Where a size bounds the metrics, the operator sets no time.
  { at: 'spec.retention', unit: DURATION, unsaid: ({ spec }) => (valueAt(spec, 'retentionSize') ? Infinity : DAY) },
  { at: 'spec.retentionSize', unit: SIZE, unsaid: Infinity },
];

function messages(...names: readonly string[]): readonly Setting[] {
  return names.map((name) => ({ at: `spec.${name}`, unit: NUMBER, unsaid: Infinity }));
}

/** By kind; how much is kept is the defaults of the operators and servers, where it is not said. */
const SETTINGS: Readonly<Record<string, readonly Setting[]>> = {
  'monitoring.coreos.com/Prometheus': METRICS,
  'monitoring.coreos.com/ThanosRuler': [{ at: 'spec.retention', unit: DURATION, unsaid: DAY }],
  'tempo.grafana.com/TempoStack': [{ at: 'spec.retention.global.traces', unit: DURATION, unsaid: 2 * DAY }],
  'loki.grafana.com/LokiStack': [{ at: 'spec.limits.global.retention.days', unit: timesOf(DAY), unsaid: Infinity }],
  'kafka.strimzi.io/KafkaTopic': [
    { at: 'spec.config[retention.ms]', unit: timesOf(1), unsaid: 7 * DAY },
    { at: 'spec.config[retention.bytes]', unit: NUMBER, unsaid: Infinity },
  ],
  'kafka.strimzi.io/Kafka': [
    { at: 'spec.kafka.config[log.retention.ms]', unit: timesOf(1), unsaid: 7 * DAY },
    { at: 'spec.kafka.config[log.retention.minutes]', unit: timesOf(60_000), unsaid: 7 * DAY },
    { at: 'spec.kafka.config[log.retention.hours]', unit: timesOf(HOUR), unsaid: 7 * DAY },
    { at: 'spec.kafka.config[log.retention.bytes]', unit: NUMBER, unsaid: Infinity },
  ],
  'jetstream.nats.io/Stream': [
    { at: 'spec.maxAge', unit: DURATION, unsaid: Infinity },
    ...messages('maxBytes', 'maxMsgs', 'maxMsgsPerSubject'),
  ],
  'jetstream.nats.io/KeyValue': [
    { at: 'spec.ttl', unit: DURATION, unsaid: Infinity },
    { at: 'spec.history', unit: NUMBER, unsaid: 1 },
    ...messages('maxBytes'),
  ],
  'jetstream.nats.io/ObjectStore': [{ at: 'spec.ttl', unit: DURATION, unsaid: Infinity }, ...messages('maxBytes')],
  'velero.io/Schedule': [
    {
      at: 'spec.template.ttl',
      unit: DURATION,
      unsaid: 30 * DAY,
      then: 'backups that are made from now on expire so much sooner; those that are there stay as long as they were to',
    },
  ],
};

const AT_ONCE = 'what is beyond that is deleted as soon as it is applied, and cannot be brought back';

function sayingOf({ at, unit, unsaid, then = AT_ONCE }: Setting, { before, after }: Updated): Saying | undefined {
  const path = route(at);
  const [was, is] = [before, after].map((object) => {
    const value = valueAt(object, ...path) ?? undefined;
    if (value !== undefined && value !== '') return unit.read(value);
    return typeof unsaid === 'function' ? unsaid(object) : unsaid;
  });
  if (was === undefined || is === undefined || is >= was) return undefined;
  const message = `${path.at(-1) ?? at} goes from ${unit.show(was)} to ${unit.show(is)}: ${then}`;
  return { message, fix: 'make sure that nobody needs what goes; or copy it elsewhere first', path };
}

function topic(retention: string): string {
  return exampleObject('kafka.strimzi.io/v1', 'KafkaTopic/orders', `spec: { config: { ${retention} } }`);
}

/** What is to be kept for a shorter time is mostly deleted at once, not in time to come. */
export const RETENTION_SHRINKS: RiskRule = {
  id: 'data/retention-shrinks',
  title: 'Messages, metrics, logs or backups are kept for a shorter time',
  reason:
    'Servers delete what is beyond their retention whenever they look, which is within minutes. A retention that is raised again brings nothing back.',
  source: 'https://kafka.apache.org/documentation/#topicconfigs_retention.ms',
  kinds: Object.keys(SETTINGS),
  judge: (change, around) => {
    const object = updated(change, around);
    return object ? (SETTINGS[kindKey(change.id)] ?? []).flatMap((setting) => sayingOf(setting, object) ?? []) : [];
  },
  examples: [
    {
      name: 'messages for a day instead of a week',
      before: topic('retention.ms: 604800000'),
      after: topic('retention.ms: 86400000'),
      says: ['retention.ms goes from 7d to 1d: what is beyond that is deleted'],
    },
    {
      name: 'messages for a month instead of the week that is usual',
      before: topic(''),
      after: topic('retention.ms: "2592000000"'),
      says: [],
    },
    {
      name: 'messages no longer for ever',
      before: topic('retention.ms: -1'),
      after: topic('retention.ms: 2592000000'),
      says: ['retention.ms goes from all to 30d'],
    },
    {
      name: 'metrics as they fit',
      before: exampleObject(
        'monitoring.coreos.com/v1',
        'Prometheus/main',
        'spec: { retention: 15d, retentionSize: 100GB }',
      ),
      after: exampleObject(
        'monitoring.coreos.com/v1',
        'Prometheus/main',
        'spec: { retention: 360h, retentionSize: 50GB }',
      ),
      says: ['retentionSize goes from 100Gi to 50Gi'],
    },
  ],
};
