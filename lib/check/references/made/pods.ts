import type { KubernetesObject } from '../../../model/manifest';
import { asMapping, valueAt } from '../loosely';
import type { Labelled } from '../label-selector';
import { openPorts, podTemplate, type ContainerPort } from '../pod-template';
import { crunchyPods } from './crunchy-pods';
import { instancePods, poolerPods } from './postgres-pods';
import { zalandoPods } from './zalando';

/** Pods of one kind that an object leads to. */
export interface MadePods extends Labelled {
  /** Undefined where nobody knows which ports they have. */
  readonly ports: readonly ContainerPort[] | undefined;
}

type Maker = (name: string, object: KubernetesObject) => MadePods | readonly MadePods[];

const OPERATORS: Readonly<Record<string, Maker>> = {
  'acid.zalan.do/postgresql': zalandoPods,
  'postgres-operator.crunchydata.com/PostgresCluster': crunchyPods,
  'postgresql.cnpg.io/Cluster': instancePods,
  'postgresql.cnpg.io/Pooler': poolerPods,
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

/** The pods that an object leads to, one entry for each of their kinds; empty for an object that leads to none. */
export function madePods(kind: string, object: KubernetesObject): readonly MadePods[] {
  const { name } = object.metadata;
  const operator = BY_KIND.get(kind);
  if (operator) return [operator(name, object)].flat();
  const template = podTemplate(kind, object);
  if (!template) return NO_PODS;
  const labels = { ...asMapping(asMapping(template.metadata).labels), ...controllerLabels(kind, name) };
  return [{ labels, ports: openPorts(template) }];
}

const NO_PODS: readonly MadePods[] = [];

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
