import type { Environment, Fleet, GitOps } from '../../model/fleet';
import { ARGOCD_API, type ApplicationSet, type ApplicationTemplate, type ArgoSyncPolicy } from '../../resources/argocd';
import { AGENT_LABELS, type AgentIdentity } from '../agent-object';
import type { EnvironmentBundles } from '../environment-bundles';
import { repositoryPath } from '../repository-path';
import { applicationName } from './application-name';
import { clusterReference } from './destination';
import { LEVEL_LABEL, rollingSyncSteps, turns, WAVE_LABEL, type Turn } from './rolling-sync';

/** docs/gitops.md gives the reason for each of these. */
const SYNC_POLICY: ArgoSyncPolicy = {
  automated: { prune: true, selfHeal: true },
  retry: { limit: 10, backoff: { duration: '5s', factor: 2, maxDuration: '5m' }, refresh: true },
  syncOptions: ['ServerSideApply=true', 'PruneLast=true', 'ApplyOutOfSyncOnly=true'],
};

/** One Application for each bundle of an environment, rolled out by waves of clusters and levels of apps. */
export function applicationSet(identity: AgentIdentity, fleet: Fleet, bundles: EnvironmentBundles): ApplicationSet {
  const { environment, clusters } = bundles;
  const all = turns(clusters);
  return {
    apiVersion: ARGOCD_API,
    kind: 'ApplicationSet',
    metadata: { ...identity, labels: AGENT_LABELS },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [{ list: { elements: all.map((turn) => element(environment, turn)) } }],
      strategy: { type: 'RollingSync', rollingSync: { steps: rollingSyncSteps(all) } },
      ...(environment.tier === 'production' && { syncPolicy: { preserveResourcesOnDeletion: true } }),
      template: template(identity.name, environment, fleet.gitops),
    },
  };
}

/** What differs from Application to Application. An empty name or server of the destination is none to Argo CD. */
function element(environment: Environment, { bundle, cluster, wave, level }: Turn): Readonly<Record<string, string>> {
  const { name = '', server = '' } = clusterReference(environment, cluster);
  return {
    app: bundle.id.app,
    cluster: cluster.name,
    namespace: bundle.namespace,
    wave,
    level: String(level),
    destinationName: name,
    destinationServer: server,
  };
}

function template(project: string, { name: environment }: Environment, gitops: GitOps): ApplicationTemplate {
  return {
    metadata: {
      name: applicationName({ environment, cluster: '{{.cluster}}', app: '{{.app}}' }),
      labels: {
        ...AGENT_LABELS,
        'fairlead.dev/environment': environment,
        'fairlead.dev/cluster': '{{.cluster}}',
        'fairlead.dev/app': '{{.app}}',
        [WAVE_LABEL]: '{{.wave}}',
        [LEVEL_LABEL]: '{{.level}}',
      },
      annotations: {
        'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
        // A bundle reads no file outside its folder, so that a commit elsewhere need not render it again.
        'argocd.argoproj.io/manifest-generate-paths': '.',
      },
    },
    spec: {
      project,
      source: {
        repoURL: gitops.repository,
        targetRevision: gitops.revision,
        path: repositoryPath(gitops, environment, '{{.cluster}}', '{{.app}}'),
      },
      destination: { name: '{{.destinationName}}', server: '{{.destinationServer}}', namespace: '{{.namespace}}' },
      syncPolicy: SYNC_POLICY,
    },
  };
}
