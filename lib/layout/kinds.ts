/** The API groups that Kubernetes itself serves; the core group has no name. */
const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  '',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'autoscaling',
  'batch',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'internal.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
  'storagemigration.k8s.io',
]);

/** The kinds that can stand in a manifest for these groups; others use their names too: Knative a Service, Volcano a Job. */
const BUILT_IN_KINDS: ReadonlySet<string> = new Set(
  `
  APIService CSIDriver CSINode CSIStorageCapacity CertificateSigningRequest ClusterRole ClusterRoleBinding
  ClusterTrustBundle ConfigMap ControllerRevision CronJob CustomResourceDefinition DaemonSet Deployment DeviceClass
  DeviceTaintRule EndpointSlice Endpoints Event FlowSchema HorizontalPodAutoscaler IPAddress Ingress IngressClass Job
  Lease LeaseCandidate LimitRange MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration
  Namespace NetworkPolicy Node PersistentVolume PersistentVolumeClaim Pod PodCertificateRequest PodDisruptionBudget
  PodTemplate PriorityClass PriorityLevelConfiguration ReplicaSet ReplicationController ResourceClaim
  ResourceClaimTemplate ResourceQuota ResourceSlice Role RoleBinding RuntimeClass Secret Service ServiceAccount
  ServiceCIDR StatefulSet StorageClass StorageVersion StorageVersionMigration ValidatingAdmissionPolicy
  ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration VolumeAttachment VolumeAttributesClass Workload
  `
    .trim()
    .split(/\s+/),
);

/**
 * Kinds to which different products give different meanings, each with two groups that know it. A group that was renamed
 * or copied does not count: nobody applies both. A kind that is missing here can only lead to FL4002, never to a loss;
 * adding one renames files in every `dist/`.
 */
export const SHARED_KINDS: Readonly<Record<string, readonly [string, string]>> = {
  Agent: ['agent-install.openshift.io', 'agent.k8s.elastic.co'],
  Application: ['app.k8s.io', 'argoproj.io'],
  AuthorizationPolicy: ['policy.linkerd.io', 'security.istio.io'],
  BGPPeer: ['crd.projectcalico.org', 'metallb.io'],
  Backend: ['gateway.envoyproxy.io', 'gateway.kgateway.dev'],
  Backup: ['postgresql.cnpg.io', 'velero.io'],
  Bucket: ['s3.aws.upbound.io', 'source.toolkit.fluxcd.io'],
  Build: ['kpack.io', 'shipwright.io'],
  Bundle: ['fleet.cattle.io', 'trust.cert-manager.io'],
  Certificate: ['acm.aws.upbound.io', 'cert-manager.io'],
  Cluster: ['cluster.x-k8s.io', 'postgresql.cnpg.io'],
  ClusterPolicy: ['kyverno.io', 'nvidia.com'],
  Component: ['core.oam.dev', 'dapr.io'],
  Config: ['config.gatekeeper.sh', 'imageregistry.operator.openshift.io'],
  Configuration: ['pkg.crossplane.io', 'serving.knative.dev'],
  Database: ['k8s.mariadb.com', 'postgresql.cnpg.io'],
  Experiment: ['argoproj.io', 'kubeflow.org'],
  Function: ['openfaas.com', 'pkg.crossplane.io'],
  Gateway: ['gateway.networking.k8s.io', 'networking.istio.io'],
  Grant: ['k8s.mariadb.com', 'postgresql.sql.crossplane.io'],
  Group: ['iam.aws.upbound.io', 'user.openshift.io'],
  HelmChart: ['helm.cattle.io', 'source.toolkit.fluxcd.io'],
  Image: ['image.openshift.io', 'kpack.io'],
  ImagePolicy: ['config.openshift.io', 'image.toolkit.fluxcd.io'],
  Instance: ['ec2.aws.upbound.io', 'rds.aws.upbound.io'],
  KafkaTopic: ['kafka.banzaicloud.io', 'kafka.strimzi.io'],
  KafkaUser: ['kafka.banzaicloud.io', 'kafka.strimzi.io'],
  Kustomization: ['kustomize.config.k8s.io', 'kustomize.toolkit.fluxcd.io'],
  Policy: ['kyverno.io', 'policy.open-cluster-management.io'],
  Project: ['config.openshift.io', 'management.cattle.io'],
  Provider: ['notification.toolkit.fluxcd.io', 'pkg.crossplane.io'],
  Queue: ['rabbitmq.com', 'scheduling.volcano.sh'],
  Release: ['appstudio.redhat.com', 'helm.crossplane.io'],
  Repository: ['ecr.aws.upbound.io', 'pipelinesascode.tekton.dev'],
  Restore: ['k8up.io', 'velero.io'],
  Rollout: ['argoproj.io', 'rollouts.kruise.io'],
  Route: ['route.openshift.io', 'serving.knative.dev'],
  Schedule: ['chaos-mesh.org', 'velero.io'],
  SecurityPolicy: ['crd.nsx.vmware.com', 'gateway.envoyproxy.io'],
  Stream: ['jetstream.nats.io', 'kinesis.aws.upbound.io'],
  Subscription: ['operators.coreos.com', 'postgresql.cnpg.io'],
  Table: ['bigquery.gcp.upbound.io', 'dynamodb.aws.upbound.io'],
  Tenant: ['capsule.clastix.io', 'minio.min.io'],
  Topic: ['cluster.redpanda.com', 'sns.aws.upbound.io'],
  Trigger: ['eventing.knative.dev', 'triggers.tekton.dev'],
  User: ['cluster.redpanda.com', 'rabbitmq.com'],
  VirtualMachine: ['kubevirt.io', 'vmoperator.vmware.com'],
  VirtualService: ['appmesh.k8s.aws', 'networking.istio.io'],
  Workflow: ['argoproj.io', 'chaos-mesh.org'],
  Workspace: ['app.terraform.io', 'tf.upbound.io'],
};

/** Whether Kubernetes itself serves an API group. */
export function isBuiltInGroup(group: string): boolean {
  return BUILT_IN_GROUPS.has(group);
}

/** Whether a kind of this name means different things in different API groups, so that its group must be told too. */
export function isAmbiguousKind(kind: string, group: string): boolean {
  return !isBuiltInGroup(group) && (BUILT_IN_KINDS.has(kind) || Object.hasOwn(SHARED_KINDS, kind));
}
