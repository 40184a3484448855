import { QUANTITY } from '../readings/amounts';
import { FILE } from '../readings/documents';
import { eachBelow, pathsBelow, type Paths } from '../shape/shape-of-paths';
import { ANYTHING, by, EMPTY_IS_NONE, SET } from '../shape/traits';
import { ADMISSION } from './admission';
import { LABEL_SELECTOR, METADATA } from './metadata';
import { NODE_SELECTOR } from './placement';
import { CLAIM, POD, POD_TEMPLATE, SERVICE } from './pod';

/** A rule of RBAC grants what it grants, in whatever order. */
const ROLE: Paths = {
  rules: SET,
  ...eachBelow('rules[]', ['apiGroups', 'resources', 'resourceNames', 'nonResourceURLs', 'verbs'], SET),
  'aggregationRule.clusterRoleSelectors': SET,
  'aggregationRule.clusterRoleSelectors[]': LABEL_SELECTOR,
};

const BINDING: Paths = { subjects: SET };

const CONTROLLER: Paths = { 'spec.selector': LABEL_SELECTOR, 'spec.template': POD_TEMPLATE };

/** Of the rules for failed pods the first that matches decides. */
const jobAt = (spec: string): Paths => ({
  [`${spec}.selector`]: LABEL_SELECTOR,
  [`${spec}.template`]: POD_TEMPLATE,
  [`${spec}.podFailurePolicy.rules[].onExitCodes.values`]: SET,
  [`${spec}.podFailurePolicy.rules[].onPodConditions`]: SET,
});

/** What a policy allows is what any of its rules allows. */
const networkRulesAt = (rules: string, peers: string): Paths => ({
  [rules]: SET,
  [`${rules}[].ports`]: SET,
  [`${rules}[].${peers}`]: SET,
  [`${rules}[].${peers}[].podSelector`]: LABEL_SELECTOR,
  [`${rules}[].${peers}[].namespaceSelector`]: LABEL_SELECTOR,
  [`${rules}[].${peers}[].ipBlock.except`]: SET,
});

/** What tells one metric from the others, whichever type it is of. */
const METRIC = [
  'type',
  ...['resource.name', 'containerResource.name', 'containerResource.container'],
  ...['pods.metric.name', 'external.metric.name', 'object.metric.name', 'object.describedObject.name'],
].join(' ');

const METRIC_SOURCES = ['resource', 'containerResource', 'pods', 'object', 'external'];

/** How a HorizontalPodAutoscaler scales, which others wrap in kinds of their own. */
export const SCALING_BEHAVIOR: Paths = {
  'scaleUp.policies': SET,
  'scaleUp.tolerance': QUANTITY,
  'scaleDown.policies': SET,
  'scaleDown.tolerance': QUANTITY,
};

const AUTOSCALER: Paths = {
  'spec.metrics': by(METRIC),
  ...eachBelow(
    'spec.metrics[]',
    METRIC_SOURCES.flatMap((source) => [`${source}.target.value`, `${source}.target.averageValue`]),
    QUANTITY,
  ),
  ...eachBelow(
    'spec.metrics[]',
    METRIC_SOURCES.map((source) => `${source}.metric.selector`),
    LABEL_SELECTOR,
  ),
  ...pathsBelow('spec.behavior', SCALING_BEHAVIOR),
};

/** What the fields of the kinds of Kubernetes itself mean, by group and kind. */
export const KUBERNETES: Readonly<Record<string, Paths>> = {
  '/ConfigMap': { data: EMPTY_IS_NONE, 'data.*': FILE, binaryData: EMPTY_IS_NONE },
  '/Secret': { data: EMPTY_IS_NONE, stringData: EMPTY_IS_NONE, 'stringData.*': FILE },
  '/Service': { spec: SERVICE },
  '/ServiceAccount': { secrets: by('name'), imagePullSecrets: by('name') },
  '/Pod': { spec: POD },
  '/PodTemplate': { template: POD_TEMPLATE },
  '/ReplicationController': { 'spec.template': POD_TEMPLATE },
  '/PersistentVolumeClaim': { spec: CLAIM },
  '/PersistentVolume': {
    'spec.accessModes': SET,
    'spec.capacity.*': QUANTITY,
    'spec.nodeAffinity.required': NODE_SELECTOR,
  },
  '/Namespace': { 'spec.finalizers': SET },
  '/Endpoints': {
    subsets: SET,
    'subsets[].addresses': SET,
    'subsets[].notReadyAddresses': SET,
    'subsets[].ports': SET,
  },
  '/ResourceQuota': {
    'spec.hard.*': QUANTITY,
    'spec.scopes': SET,
    'spec.scopeSelector.matchExpressions': SET,
    'spec.scopeSelector.matchExpressions[].values': SET,
  },
  '/LimitRange': {
    'spec.limits': by('type'),
    ...eachBelow(
      'spec.limits[]',
      ['max.*', 'min.*', 'default.*', 'defaultRequest.*', 'maxLimitRequestRatio.*'],
      QUANTITY,
    ),
  },
  'discovery.k8s.io/EndpointSlice': { endpoints: SET, 'endpoints[].addresses': SET, ports: SET },
  'apps/Deployment': CONTROLLER,
  'apps/DaemonSet': CONTROLLER,
  'apps/ReplicaSet': CONTROLLER,
  'apps/StatefulSet': {
    ...CONTROLLER,
    'spec.volumeClaimTemplates': by('metadata.name'),
    'spec.volumeClaimTemplates[].metadata': METADATA,
    'spec.volumeClaimTemplates[].spec': CLAIM,
  },
  'batch/Job': jobAt('spec'),
  'batch/CronJob': { 'spec.jobTemplate.metadata': METADATA, ...jobAt('spec.jobTemplate.spec') },
  'autoscaling/HorizontalPodAutoscaler': AUTOSCALER,
  'policy/PodDisruptionBudget': { 'spec.selector': LABEL_SELECTOR },
  'networking.k8s.io/NetworkPolicy': {
    'spec.podSelector': LABEL_SELECTOR,
    'spec.policyTypes': SET,
    ...networkRulesAt('spec.ingress', 'from'),
    ...networkRulesAt('spec.egress', 'to'),
  },
  'networking.k8s.io/Ingress': {
    'spec.rules': by('host'),
    'spec.rules[].http.paths': by('path', 'path pathType'),
    'spec.tls': SET,
    'spec.tls[].hosts': SET,
  },
  'rbac.authorization.k8s.io/Role': ROLE,
  'rbac.authorization.k8s.io/ClusterRole': ROLE,
  'rbac.authorization.k8s.io/RoleBinding': BINDING,
  'rbac.authorization.k8s.io/ClusterRoleBinding': BINDING,
  'storage.k8s.io/StorageClass': { parameters: EMPTY_IS_NONE },
  'storage.k8s.io/CSIDriver': { 'spec.volumeLifecycleModes': SET, 'spec.tokenRequests': SET },
  ...ADMISSION,
  'apiextensions.k8s.io/CustomResourceDefinition': {
    'spec.versions': by('name'),
    'spec.versions[].schema': ANYTHING,
    'spec.versions[].selectableFields': by('jsonPath'),
    'spec.names.categories': SET,
    'spec.names.shortNames': SET,
  },
};
