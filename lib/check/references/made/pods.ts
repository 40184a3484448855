import type { KubernetesObject } from '../../../model/manifest';
import { asMapping, valueAt } from '../loosely';
import type { Labelled } from '../label-selector';
import { openPorts, podTemplate, type ContainerPort } from '../pod-template';

/** Pods of one kind that an object leads to. */
export interface MadePods extends Labelled {
  /** Undefined where nobody knows which ports they have. */
  readonly ports: readonly ContainerPort[] | undefined;
}

type Maker = (name: string, object: KubernetesObject) => MadePods;

/** What CloudNativePG labels the pods of a Cluster by as they come, fail over and go. */
const ROLE_LABELS = new Set(['role', 'cnpg.io/instanceName', 'cnpg.io/instanceRole', 'cnpg.io/jobRole']);

const OPERATORS: Readonly<Record<string, Maker>> = {
  'postgresql.cnpg.io/Cluster': (name, { spec }) => ({
    labels: {
      ...asMapping(valueAt(spec, 'inheritedMetadata', 'labels')),
      'cnpg.io/cluster': name,
      'cnpg.io/podRole': 'instance',
    },
    more: (key) => ROLE_LABELS.has(key),
    ports: [tcp('postgresql', 5432), tcp('metrics', 9187), tcp('status', 8000)],
  }),
  'postgresql.cnpg.io/Pooler': (name, { spec }) => ({
    labels: {
      ...asMapping(valueAt(spec, 'template', 'metadata', 'labels')),
      'cnpg.io/poolerName': name,
      'cnpg.io/podRole': 'pooler',
      'cnpg.io/cluster': valueAt(spec, 'cluster', 'name'),
    },
    ports: [tcp('pgbouncer', 5432), tcp('metrics', 9127)],
  }),
  'monitoring.coreos.com/Alertmanager': prometheusOperator('alertmanager'),
  'monitoring.coreos.com/Prometheus': prometheusOperator('prometheus'),
  'kafka.strimzi.io/Kafka': strimzi(''),
  'kafka.strimzi.io/KafkaBridge': strimzi('bridge'),
  'kafka.strimzi.io/KafkaConnect': strimzi('connect'),
  'kafka.strimzi.io/KafkaMirrorMaker2': strimzi('mirrormaker2'),
  'opentelemetry.io/OpenTelemetryCollector': (name, { metadata }) => ({
    labels: {
      'app.kubernetes.io/name': `${name}-collector`,
      'app.kubernetes.io/instance': `${metadata.namespace ?? ''}.${name}`,
      'app.kubernetes.io/component': 'opentelemetry-collector',
      'app.kubernetes.io/managed-by': 'opentelemetry-operator',
    },
    ports: undefined,
  }),
};

const BY_KIND = new Map(Object.entries(OPERATORS));

/** The pods that an object leads to; undefined for one that leads to none. */
export function madePods(kind: string, object: KubernetesObject): MadePods | undefined {
  const { name } = object.metadata;
  const operator = BY_KIND.get(kind);
  if (operator) return operator(name, object);
  const template = podTemplate(kind, object);
  if (!template) return undefined;
  const labels = { ...asMapping(asMapping(template.metadata).labels), ...controllerLabels(kind, name) };
  return { labels, ports: openPorts(template) };
}

/** The labels that controllers add to pods and that people select by. */
function controllerLabels(kind: string, name: string): Record<string, string> {
  if (kind === 'apps/StatefulSet') return { 'statefulset.kubernetes.io/pod-name': `${name}-*` };
  if (kind === 'batch/Job') return { 'job-name': name, 'batch.kubernetes.io/job-name': name };
  if (kind === 'batch/CronJob') return { 'job-name': `${name}-*`, 'batch.kubernetes.io/job-name': `${name}-*` };
  return {};
}

/** @param part How the pods of a kind are called; a Kafka has several parts, and so any. */
function strimzi(part: string): Maker {
  return (name, { kind }) => ({
    labels: {
      'strimzi.io/cluster': name,
      'strimzi.io/kind': kind,
      'app.kubernetes.io/instance': name,
      'app.kubernetes.io/managed-by': 'strimzi-cluster-operator',
    },
    more: (key, value) => {
      if (key === 'strimzi.io/name') return value?.startsWith(`${name}-${part}`) ?? true;
      return key.startsWith('strimzi.io/');
    },
    ports: undefined,
  });
}

/** @param part What the operator runs for the kind. */
function prometheusOperator(part: string): Maker {
  return (name, { spec }) => ({
    labels: {
      ...asMapping(valueAt(spec, 'podMetadata', 'labels')),
      'app.kubernetes.io/instance': name,
      'app.kubernetes.io/managed-by': 'prometheus-operator',
      'app.kubernetes.io/name': part,
      [part]: name,
    },
    more: (key) => key.startsWith('operator.prometheus.io/') || key === 'app.kubernetes.io/version',
    ports: undefined,
  });
}

function tcp(name: string, number: number): ContainerPort {
  return { name, number, protocol: 'TCP' };
}
