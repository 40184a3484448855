import { DURATION } from '../readings/amounts';
import { YAML_TEXT } from '../readings/documents';
import { eachBelow, type Paths } from '../shape/shape-of-paths';
import { ANYTHING, by, SET } from '../shape/traits';
import { LABEL_SELECTOR } from './metadata';

/** A source of an Application. Null takes a default of the chart away, so its values are left alone. */
const sourceAt = (source: string): Paths => ({
  [`${source}.helm.valuesObject`]: ANYTHING,
  [`${source}.helm.values`]: YAML_TEXT,
  [`${source}.helm.parameters`]: by('name'),
  [`${source}.helm.fileParameters`]: by('name'),
  [`${source}.kustomize.images`]: SET,
  [`${source}.kustomize.replicas`]: by('name'),
  [`${source}.plugin.env`]: by('name'),
});

const applicationAt = (spec: string): Paths => ({
  ...sourceAt(`${spec}.source`),
  ...sourceAt(`${spec}.sources[]`),
  [`${spec}.info`]: by('name'),
  [`${spec}.ignoreDifferences`]: SET,
  [`${spec}.ignoreDifferences[].jsonPointers`]: SET,
  [`${spec}.ignoreDifferences[].jqPathExpressions`]: SET,
  [`${spec}.ignoreDifferences[].managedFieldsManagers`]: SET,
  [`${spec}.syncPolicy.syncOptions`]: SET,
  [`${spec}.syncPolicy.retry.backoff.duration`]: DURATION,
  [`${spec}.syncPolicy.retry.backoff.maxDuration`]: DURATION,
});

/** What a project allows and denies, each a set. */
const PROJECT_SETS = [
  ...['sourceRepos', 'sourceNamespaces', 'destinations', 'destinationServiceAccounts', 'signatureKeys', 'syncWindows'],
  ...['clusterResourceWhitelist', 'clusterResourceBlacklist'],
  ...['namespaceResourceWhitelist', 'namespaceResourceBlacklist', 'orphanedResources.ignore'],
  ...['syncWindows[].applications', 'syncWindows[].namespaces', 'syncWindows[].clusters'],
  ...['roles[].groups', 'roles[].policies'],
];

/** What Flux fetches, and how often it looks. */
const SOURCE: Paths = { 'spec.interval': DURATION, 'spec.timeout': DURATION };

const DEPENDS_ON = by('name', 'name namespace');

/** What the fields mean of kinds that deliver others: Argo CD, Flux and Kustomize. */
export const DELIVERY: Readonly<Record<string, Paths>> = {
  'argoproj.io/Application': applicationAt('spec'),
  'argoproj.io/ApplicationSet': {
    ...applicationAt('spec.template.spec'),
    'spec.goTemplateOptions': SET,
    'spec.ignoreApplicationDifferences': SET,
    'spec.strategy.rollingSync.steps[].matchExpressions': SET,
    'spec.strategy.rollingSync.steps[].matchExpressions[].values': SET,
    'spec.generators[].clusters.selector': LABEL_SELECTOR,
  },
  'argoproj.io/AppProject': {
    'spec.roles': by('name'),
    ...eachBelow('spec', PROJECT_SETS, SET),
  },
  'kustomize.toolkit.fluxcd.io/Kustomization': {
    ...SOURCE,
    'spec.retryInterval': DURATION,
    'spec.dependsOn': DEPENDS_ON,
    'spec.healthChecks': SET,
    'spec.healthCheckExprs': SET,
    'spec.images': by('name'),
  },
  'helm.toolkit.fluxcd.io/HelmRelease': {
    ...SOURCE,
    'spec.dependsOn': DEPENDS_ON,
    'spec.healthCheckExprs': SET,
    'spec.chart.spec.interval': DURATION,
    'spec.values': ANYTHING,
  },
  'source.toolkit.fluxcd.io/GitRepository': SOURCE,
  'source.toolkit.fluxcd.io/OCIRepository': SOURCE,
  'source.toolkit.fluxcd.io/HelmRepository': SOURCE,
  'source.toolkit.fluxcd.io/HelmChart': { 'spec.interval': DURATION },
  'source.toolkit.fluxcd.io/Bucket': SOURCE,
  'kustomize.config.k8s.io/Kustomization': { resources: SET, images: by('name'), replicas: by('name') },
};
