import { DURATION, QUANTITY } from '../readings/amounts';
import { IMAGE } from '../readings/image';
import { eachBelow, pathsBelow, type Paths } from '../shape/shape-of-paths';
import { ANYTHING, by, SET } from '../shape/traits';
import { SCALING_BEHAVIOR } from './kubernetes';
import { LABEL_SELECTOR } from './metadata';
import { ENV, POD_TEMPLATE, RESOURCES } from './pod';

const CERTIFICATE_SETS = ['dnsNames', 'ipAddresses', 'uris', 'emailAddresses', 'usages', 'additionalOutputFormats'];

const EXTERNAL_SECRET: Paths = { refreshInterval: DURATION, data: by('secretKey') };

/** Storage of a broker: one volume, or several by their number. */
const brokerAt = (spec: string): Paths => ({
  [`${spec}.resources`]: RESOURCES,
  [`${spec}.storage.size`]: QUANTITY,
  [`${spec}.storage.volumes`]: by('id'),
  [`${spec}.storage.volumes[].size`]: QUANTITY,
});

/** What the fields mean of kinds of other operators: certificates, secrets, scaling, messaging, telemetry, rollouts. */
export const OPERATORS: Readonly<Record<string, Paths>> = {
  'cert-manager.io/Certificate': {
    'spec.duration': DURATION,
    'spec.renewBefore': DURATION,
    ...eachBelow('spec', CERTIFICATE_SETS, SET),
  },
  'external-secrets.io/ExternalSecret': pathsBelow('spec', EXTERNAL_SECRET),
  'external-secrets.io/ClusterExternalSecret': {
    'spec.refreshTime': DURATION,
    'spec.namespaceSelectors[]': LABEL_SELECTOR,
    ...pathsBelow('spec.externalSecretSpec', EXTERNAL_SECRET),
  },
  'keda.sh/ScaledObject': pathsBelow('spec.advanced.horizontalPodAutoscalerConfig.behavior', SCALING_BEHAVIOR),
  'keda.sh/ScaledJob': { 'spec.jobTargetRef.template': POD_TEMPLATE },
  'autoscaling.k8s.io/VerticalPodAutoscaler': {
    'spec.resourcePolicy.containerPolicies': by('containerName'),
    'spec.resourcePolicy.containerPolicies[].minAllowed.*': QUANTITY,
    'spec.resourcePolicy.containerPolicies[].maxAllowed.*': QUANTITY,
    'spec.resourcePolicy.containerPolicies[].controlledResources': SET,
  },
  'kafka.strimzi.io/Kafka': {
    'spec.kafka.listeners': by('name'),
    ...brokerAt('spec.kafka'),
    ...brokerAt('spec.zookeeper'),
    'spec.kafka.image': IMAGE,
    'spec.entityOperator.topicOperator.resources': RESOURCES,
    'spec.entityOperator.userOperator.resources': RESOURCES,
  },
  'kafka.strimzi.io/KafkaNodePool': { 'spec.roles': SET, ...brokerAt('spec') },
  'kafka.strimzi.io/KafkaUser': { 'spec.authorization.acls': SET, 'spec.authorization.acls[].operations': SET },
  'jetstream.nats.io/Stream': {
    'spec.subjects': SET,
    'spec.maxAge': DURATION,
    'spec.duplicateWindow': DURATION,
    'spec.sources': by('name'),
  },
  'jetstream.nats.io/Consumer': { 'spec.ackWait': DURATION, 'spec.filterSubjects': SET },
  'opentelemetry.io/OpenTelemetryCollector': {
    'spec.config': ANYTHING,
    'spec.image': IMAGE,
    'spec.resources': RESOURCES,
    'spec.env': ENV,
    'spec.ports': by('port', 'port protocol=TCP'),
  },
  'argoproj.io/Rollout': { 'spec.selector': LABEL_SELECTOR, 'spec.template': POD_TEMPLATE },
};
