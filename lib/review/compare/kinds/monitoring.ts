import { DURATION } from '../readings/amounts';
import { IMAGE } from '../readings/image';
import { PROMQL } from '../readings/promql';
import { eachBelow, pathsBelow, type Paths } from '../shape/shape-of-paths';
import { by, inOrderBy, SET } from '../shape/traits';
import { LABEL_SELECTOR } from './metadata';
import { CLAIM, PODS } from './pod';

/** Rules of a group are evaluated one after the other; alerts of several severities often share a name. */
const RULES: Paths = {
  'spec.groups': by('name'),
  'spec.groups[].interval': DURATION,
  'spec.groups[].query_offset': DURATION,
  'spec.groups[].rules': inOrderBy('alert record', 'alert record labels.severity'),
  'spec.groups[].rules[].expr': PROMQL,
  'spec.groups[].rules[].for': DURATION,
  'spec.groups[].rules[].keep_firing_for': DURATION,
};

const SCRAPED: Paths = {
  'spec.selector': LABEL_SELECTOR,
  'spec.namespaceSelector.matchNames': SET,
  'spec.podTargetLabels': SET,
};

/** The order of protocols is the order in which they are preferred, that of relabelings the order in which they happen. */
const endpointsAt = (endpoints: string): Paths => ({
  ...SCRAPED,
  [endpoints]: SET,
  [`${endpoints}[].interval`]: DURATION,
  [`${endpoints}[].scrapeTimeout`]: DURATION,
});

/** A server that the operator runs in pods: much of its spec is that of the pods. */
const SERVER: Paths = {
  ...pathsBelow('spec', PODS),
  'spec.image': IMAGE,
  'spec.volumeMounts': by('mountPath'),
  'spec.secrets': SET,
  'spec.configMaps': SET,
  'spec.storage.volumeClaimTemplate.spec': CLAIM,
};

const SELECTORS = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'].flatMap((name) => [
  `${name}Selector`,
  `${name}NamespaceSelector`,
]);

/** What scrapes, and stores or hands on what it scraped. */
const SCRAPER: Paths = {
  ...SERVER,
  'spec.scrapeInterval': DURATION,
  'spec.scrapeTimeout': DURATION,
  'spec.enableFeatures': SET,
  ...eachBelow('spec', SELECTORS, LABEL_SELECTOR),
};

const INDICATOR_METRICS = [
  ...['ratio.errors.metric', 'ratio.total.metric', 'latency.success.metric', 'latency.total.metric'],
  ...['latencyNative.total.metric', 'bool_gauge.metric'],
];

/** What the fields mean of kinds that watch over others: Prometheus Operator, Pyrra and Sloth. */
export const MONITORING: Readonly<Record<string, Paths>> = {
  'monitoring.coreos.com/PrometheusRule': RULES,
  'monitoring.coreos.com/ServiceMonitor': { ...endpointsAt('spec.endpoints'), 'spec.targetLabels': SET },
  'monitoring.coreos.com/PodMonitor': endpointsAt('spec.podMetricsEndpoints'),
  'monitoring.coreos.com/Probe': {
    'spec.interval': DURATION,
    'spec.scrapeTimeout': DURATION,
    'spec.targets.staticConfig.static': SET,
    'spec.targets.ingress.selector': LABEL_SELECTOR,
  },
  'monitoring.coreos.com/ScrapeConfig': {
    'spec.scrapeInterval': DURATION,
    'spec.scrapeTimeout': DURATION,
    'spec.staticConfigs[].targets': SET,
  },
  'monitoring.coreos.com/Prometheus': {
    ...SCRAPER,
    'spec.retention': DURATION,
    'spec.evaluationInterval': DURATION,
    'spec.ruleSelector': LABEL_SELECTOR,
    'spec.ruleNamespaceSelector': LABEL_SELECTOR,
  },
  'monitoring.coreos.com/PrometheusAgent': SCRAPER,
  'monitoring.coreos.com/Alertmanager': {
    ...SERVER,
    'spec.retention': DURATION,
    'spec.alertmanagerConfigSelector': LABEL_SELECTOR,
    'spec.alertmanagerConfigNamespaceSelector': LABEL_SELECTOR,
  },
  'monitoring.coreos.com/AlertmanagerConfig': {
    'spec.receivers': by('name'),
    'spec.route.groupWait': DURATION,
    'spec.route.groupInterval': DURATION,
    'spec.route.repeatInterval': DURATION,
    'spec.inhibitRules': SET,
  },
  'pyrra.dev/ServiceLevelObjective': {
    'spec.window': DURATION,
    ...eachBelow(
      'spec.indicator',
      ['ratio.grouping', 'latency.grouping', 'latencyNative.grouping', 'bool_gauge.grouping'],
      SET,
    ),
    ...eachBelow('spec.indicator', INDICATOR_METRICS, PROMQL),
    'spec.indicator.latencyNative.latency': DURATION,
  },
  'sloth.slok.dev/PrometheusServiceLevel': {
    'spec.slos': by('name'),
    'spec.slos[].sli.raw.errorRatioQuery': PROMQL,
    'spec.slos[].sli.events.errorQuery': PROMQL,
    'spec.slos[].sli.events.totalQuery': PROMQL,
  },
};
