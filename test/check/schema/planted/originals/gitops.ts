import type { Original } from '../original';

const SOURCE = {
  repoURL: 'https://git.example.com/shop.git',
  targetRevision: 'main',
  path: 'dist/prod',
  kustomize: { namePrefix: 'shop-', images: ['web=web:1.4.2'], commonLabels: { team: 'shop' } },
  directory: { recurse: true, exclude: '*.md', jsonnet: { libs: ['vendor'] } },
};

const HELM_SOURCE = {
  repoURL: 'https://charts.example.com',
  chart: 'web',
  targetRevision: '1.2.3',
  helm: {
    releaseName: 'web',
    valueFiles: ['values.yaml'],
    parameters: [{ name: 'replicas', value: '3', forceString: true }],
    valuesObject: { image: { tag: '1.4.2' } },
  },
};

const SYNC_POLICY = {
  automated: { prune: true, selfHeal: true, allowEmpty: false },
  syncOptions: ['ServerSideApply=true'],
  managedNamespaceMetadata: { labels: { team: 'shop' } },
  retry: { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m' } },
};

const APPLICATION_SPEC = {
  project: 'shop',
  sources: [SOURCE, HELM_SOURCE],
  destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
  syncPolicy: SYNC_POLICY,
  ignoreDifferences: [{ group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] }],
  revisionHistoryLimit: 5,
  info: [{ name: 'docs', value: 'https://docs.example.com' }],
};

const ARGO = {
  maps: { '**.commonLabels': 'a map of texts' },
  free: { '**.helm.valuesObject': 'values of a chart, which only the chart knows' },
};

const FLUX_META = { name: 'shop', namespace: 'flux-system' };

export const GITOPS: readonly Original[] = [
  {
    object: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'shop', namespace: 'argocd' },
      spec: APPLICATION_SPEC,
    },
    ...ARGO,
  },
  {
    object: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name: 'shop', namespace: 'argocd' },
      spec: {
        goTemplate: true,
        goTemplateOptions: ['missingkey=error'],
        generators: [
          {
            matrix: {
              generators: [
                {
                  git: {
                    repoURL: SOURCE.repoURL,
                    revision: 'main',
                    directories: [{ path: 'apps/*', exclude: false }],
                    values: { team: 'shop' },
                  },
                },
                { clusters: { selector: { matchLabels: { tier: 'prod' } }, values: { region: 'eu' } } },
              ],
            },
          },
          { list: { elements: [{ cluster: 'eu-1' }] } },
        ],
        strategy: {
          type: 'RollingSync',
          rollingSync: {
            steps: [
              { matchExpressions: [{ key: 'wave', operator: 'In', values: ['canary'] }] },
              { matchExpressions: [{ key: 'wave', operator: 'In', values: ['rest'] }], maxUpdate: '25%' },
            ],
          },
        },
        template: { metadata: { name: '{{.path.basename}}', labels: { wave: 'rest' } }, spec: APPLICATION_SPEC },
        syncPolicy: { preserveResourcesOnDeletion: true, applicationsSync: 'sync' },
        preservedFields: { annotations: ['example.com/kept'] },
      },
    },
    maps: {
      ...ARGO.maps,
      '**.generators.*.clusters.values': 'a map of texts',
      '**.generators.*.git.values': 'a map of texts',
    },
    free: {
      ...ARGO.free,
      '**.matrix.generators.*': 'a generator in a generator is free, as it would contain itself',
      '**.list.elements.*': 'parameters of a template, which the author chooses',
    },
    either: { '**.maxUpdate': 'a number or a percentage' },
  },
  {
    object: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: { name: 'shop', namespace: 'argocd' },
      spec: {
        description: 'all of the shop',
        sourceRepos: ['https://git.example.com/shop.git'],
        destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'shop', name: 'eu-1' }],
        clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
        namespaceResourceBlacklist: [{ group: '', kind: 'ResourceQuota' }],
        orphanedResources: { warn: true, ignore: [{ kind: 'ConfigMap', name: 'kube-root-ca.crt' }] },
        roles: [
          {
            name: 'deploy',
            description: 'may sync',
            policies: ['p, proj:shop:deploy, applications, sync, shop/*, allow'],
            groups: ['team-shop'],
            jwtTokens: [{ iat: 1700000000, exp: 1800000000, id: 'ci' }],
          },
        ],
        syncWindows: [
          {
            kind: 'deny',
            schedule: '0 22 * * *',
            duration: '8h',
            timeZone: 'UTC',
            applications: ['*'],
            manualSync: true,
          },
        ],
      },
    },
  },
  {
    object: {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: FLUX_META,
      spec: {
        url: 'https://git.example.com/shop.git',
        interval: '1m',
        timeout: '60s',
        ref: { branch: 'main' },
        secretRef: { name: 'git' },
        ignore: '*.md',
        suspend: false,
        recurseSubmodules: false,
        verify: { mode: 'HEAD', secretRef: { name: 'keys' } },
        include: [{ repository: { name: 'base' }, fromPath: 'lib', toPath: 'lib' }],
      },
    },
  },
  {
    object: {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'OCIRepository',
      metadata: FLUX_META,
      spec: {
        url: 'oci://registry.example.com/shop',
        interval: '5m',
        ref: { semver: '>=1.0.0' },
        layerSelector: { mediaType: 'application/gzip', operation: 'extract' },
        verify: { provider: 'cosign', matchOIDCIdentity: [{ issuer: '^https://ci$', subject: '^shop$' }] },
      },
    },
  },
  {
    object: {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: FLUX_META,
      spec: {
        interval: '10m',
        retryInterval: '2m',
        timeout: '5m',
        path: './dist/prod/eu-1/shop',
        prune: true,
        wait: false,
        force: false,
        targetNamespace: 'shop',
        serviceAccountName: 'deployer',
        sourceRef: { kind: 'GitRepository', name: 'shop', namespace: 'flux-system' },
        dependsOn: [{ name: 'cluster', readyExpr: 'dep.status.ready' }],
        healthChecks: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' }],
        healthCheckExprs: [
          { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', current: 'status.ready', failed: 'status.broken' },
        ],
        decryption: { provider: 'sops', secretRef: { name: 'age' } },
        postBuild: {
          substitute: { region: 'eu' },
          substituteFrom: [{ kind: 'ConfigMap', name: 'vars', optional: true }],
        },
        patches: [{ patch: '- op: remove\n  path: /spec\n', target: { kind: 'Deployment', labelSelector: 'a=b' } }],
        images: [{ name: 'web', newName: 'mirror/web', newTag: '1.4.2' }],
        commonMetadata: { labels: { team: 'shop' } },
        deletionPolicy: 'MirrorPrune',
      },
    },
    maps: { 'spec.postBuild.substitute': 'a map of texts' },
  },
  {
    object: {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: FLUX_META,
      spec: {
        interval: '10m',
        releaseName: 'web',
        chart: {
          spec: {
            chart: 'web',
            version: '1.x',
            interval: '5m',
            sourceRef: { kind: 'HelmRepository', name: 'charts' },
            valuesFiles: ['values.yaml'],
          },
        },
        values: { image: { tag: '1.4.2' } },
        valuesFrom: [{ kind: 'Secret', name: 'web', valuesKey: 'values.yaml', optional: true }],
        install: { createNamespace: true, remediation: { retries: 3 } },
        upgrade: { cleanupOnFail: true, remediation: { retries: 3, strategy: 'rollback' } },
        driftDetection: { mode: 'enabled', ignore: [{ paths: ['/spec/replicas'], target: { kind: 'Deployment' } }] },
      },
    },
    free: { 'spec.values': 'values of a chart, which only the chart knows' },
  },
];
