import type { Source } from './table';

const KUBERNETES = 'https://kubernetes.io/docs';
const CNPG = 'https://cloudnative-pg.io/documentation/current';
const KEPS = 'https://github.com/kubernetes/enhancements/tree/master/keps';

/** The pages that defaults rest on, each named once. */
export const SOURCES = {
  autoscaling: {
    title: 'Kubernetes: Horizontal Pod Autoscaling',
    url: `${KUBERNETES}/concepts/workloads/autoscaling/horizontal-pod-autoscale/`,
  },
  barmanCompression: {
    title: 'Barman Cloud Plugin: Compression',
    url: 'https://cloudnative-pg.io/plugin-barman-cloud/docs/compression/',
  },
  barmanPlugin: {
    title: 'Barman Cloud Plugin: Usage',
    url: 'https://cloudnative-pg.io/plugin-barman-cloud/docs/usage/',
  },
  checklist: {
    title: 'Kubernetes: Application Security Checklist',
    url: `${KUBERNETES}/concepts/security/application-security-checklist/`,
  },
  cnpgArchitecture: { title: 'CloudNativePG: Architecture', url: `${CNPG}/architecture/` },
  cnpgArchiving: { title: 'CloudNativePG: WAL archiving', url: `${CNPG}/wal_archiving/` },
  cnpgBackup: { title: 'CloudNativePG: Backup', url: `${CNPG}/backup/` },
  cnpgHba: {
    title: 'CloudNativePG: PostgreSQL Configuration, pg_hba',
    url: `${CNPG}/postgresql_conf/#the-pg_hba-section`,
  },
  cnpgImages: { title: 'CloudNativePG: Container Image Requirements', url: `${CNPG}/container_images/` },
  cnpgMonitoring: { title: 'CloudNativePG: Monitoring', url: `${CNPG}/monitoring/` },
  cnpgPooling: { title: 'CloudNativePG: Connection Pooling', url: `${CNPG}/connection_pooling/` },
  cnpgReplication: { title: 'CloudNativePG: Replication', url: `${CNPG}/replication/` },
  cnpgResources: { title: 'CloudNativePG: Resource management', url: `${CNPG}/resource_management/` },
  cnpgScheduling: { title: 'CloudNativePG: Scheduling', url: `${CNPG}/scheduling/` },
  cnpgStorage: { title: 'CloudNativePG: Storage', url: `${CNPG}/storage/` },
  cnpgUpdate: { title: 'CloudNativePG: Rolling Updates', url: `${CNPG}/rolling_update/` },
  cronJob: { title: 'Kubernetes: CronJob', url: `${KUBERNETES}/concepts/workloads/controllers/cron-jobs/` },
  deployment: { title: 'Kubernetes: Deployments', url: `${KUBERNETES}/concepts/workloads/controllers/deployment/` },
  disruption: {
    title: 'Kubernetes: Specifying a Disruption Budget',
    url: `${KUBERNETES}/tasks/run-application/configure-pdb/`,
  },
  distroless: {
    title: 'distroless: the nonroot user',
    url: 'https://github.com/GoogleContainerTools/distroless/blob/main/common/variables.bzl',
  },
  dns: {
    title: 'Kubernetes: Debugging DNS Resolution',
    url: `${KUBERNETES}/tasks/administer-cluster/dns-debugging-resolution/`,
  },
  ephemeralStorage: {
    title: 'Kubernetes: Local ephemeral storage',
    url: `${KUBERNETES}/concepts/storage/ephemeral-storage/`,
  },
  googleCostPractices: {
    title: 'Google Cloud: Cost-optimized Kubernetes applications',
    url: 'https://docs.cloud.google.com/architecture/best-practices-for-running-cost-effective-kubernetes-applications-on-gke',
  },
  googleServicePractices: {
    title: 'Google SRE Book: Best Practices for Production Services',
    url: 'https://sre.google/sre-book/service-best-practices/',
  },
  healthEndpoints: {
    title: 'Kubernetes: API health endpoints',
    url: `${KUBERNETES}/reference/using-api/health-checks/`,
  },
  job: { title: 'Kubernetes: Jobs', url: `${KUBERNETES}/concepts/workloads/controllers/job/` },
  kubePrometheus: {
    title: 'kube-prometheus: severities of alerts',
    url: 'https://github.com/prometheus-operator/kube-prometheus',
  },
  networkPolicy: {
    title: 'Kubernetes: Network Policies',
    url: `${KUBERNETES}/concepts/services-networking/network-policies/`,
  },
  patroniFailsafe: {
    title: 'Patroni: DCS Failsafe Mode',
    url: 'https://patroni.readthedocs.io/en/latest/dcs_failsafe_mode.html',
  },
  persistentVolume: {
    title: 'Kubernetes: Persistent Volumes',
    url: `${KUBERNETES}/concepts/storage/persistent-volumes/`,
  },
  pgaudit: { title: 'PostgreSQL Audit Extension', url: 'https://github.com/pgaudit/pgaudit' },
  pgbouncer: { title: 'PgBouncer: Configuration', url: 'https://www.pgbouncer.org/config.html' },
  pgtune: { title: 'PGTune', url: 'https://github.com/le0pard/pgtune' },
  podSecurity: {
    title: 'Kubernetes: Pod Security Standards',
    url: `${KUBERNETES}/concepts/security/pod-security-standards/`,
  },
  podTermination: {
    title: 'Kubernetes: Termination of Pods',
    url: `${KUBERNETES}/concepts/workloads/pods/pod-lifecycle/#pod-termination`,
  },
  postgresExporter: {
    title: 'PostgreSQL Server Exporter: changes',
    url: 'https://github.com/prometheus-community/postgres_exporter/blob/master/CHANGELOG.md',
  },
  postgresInitdb: { title: 'PostgreSQL: initdb', url: 'https://www.postgresql.org/docs/current/app-initdb.html' },
  postgresLocale: { title: 'PostgreSQL: Locale Support', url: 'https://www.postgresql.org/docs/current/locale.html' },
  postgresVersions: { title: 'PostgreSQL: Versioning Policy', url: 'https://www.postgresql.org/support/versioning/' },
  probes: {
    title: 'Kubernetes: Liveness, Readiness, and Startup Probes',
    url: `${KUBERNETES}/concepts/configuration/liveness-readiness-startup-probes/`,
  },
  probesTask: {
    title: 'Kubernetes: Configure Liveness, Readiness and Startup Probes',
    url: `${KUBERNETES}/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/`,
  },
  resources: {
    title: 'Kubernetes: Resource Management for Pods and Containers',
    url: `${KUBERNETES}/concepts/configuration/manage-resources-containers/`,
  },
  retention: {
    title: 'KEP-1847: Auto remove PVCs created by StatefulSet',
    url: `${KEPS}/sig-apps/1847-autoremove-statefulset-pvcs`,
  },
  securityContext: {
    title: 'Kubernetes: Configure a Security Context',
    url: `${KUBERNETES}/tasks/configure-pod-container/security-context/`,
  },
  services: {
    title: 'Kubernetes: Connecting Applications with Services',
    url: `${KUBERNETES}/tutorials/services/connect-applications-service/`,
  },
  sleep: {
    title: 'KEP-3960: Sleep action for the PreStop hook',
    url: `${KEPS}/sig-node/3960-pod-lifecycle-sleep-action`,
  },
  spreadByRevision: {
    title: 'KEP-3243: Respect PodTopologySpread after rolling upgrades',
    url: `${KEPS}/sig-scheduling/3243-respect-pod-topology-spread-after-rolling-upgrades`,
  },
  statefulSet: { title: 'Kubernetes: StatefulSets', url: `${KUBERNETES}/concepts/workloads/controllers/statefulset/` },
  topologySpread: {
    title: 'Kubernetes: Pod Topology Spread Constraints',
    url: `${KUBERNETES}/concepts/scheduling-eviction/topology-spread-constraints/`,
  },
  unhealthyEviction: {
    title: 'KEP-3017: Unhealthy pods and disruption budgets',
    url: `${KEPS}/sig-apps/3017-pod-healthy-policy-for-pdb`,
  },
  zalandoBalancer: {
    title: 'Postgres Operator: load balancers',
    url: 'https://postgres-operator.readthedocs.io/en/latest/reference/operator_parameters/#load-balancer-related-options',
  },
} as const satisfies Readonly<Record<string, Source>>;
