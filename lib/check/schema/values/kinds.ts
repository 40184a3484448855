import { clusterRoleBinding, roleBinding } from './access/bindings';
import { clusterRole, role } from './access/roles';
import { admissionPolicy, admissionPolicyBinding } from './cluster/admission-policy';
import { customResourceDefinition } from './cluster/custom-resource-definition';
import { limitRange } from './cluster/limit-range';
import { resourceQuota } from './cluster/resource-quota';
import { backup, scheduledBackup } from './cnpg/backup';
import { cluster } from './cnpg/cluster';
import { database } from './cnpg/database';
import { imageCatalog } from './cnpg/image-catalog';
import { objectStore } from './cnpg/object-store';
import { pooler } from './cnpg/pooler';
import { publication } from './cnpg/publication';
import { configMap } from './config/config-map';
import { secret } from './config/secret';
import { pgUpgrade, postgresCluster } from './crunchy/postgres-cluster';
import { application, applicationSet, appProject } from './custom/argocd';
import { reconciled } from './custom/flux';
import { httpRoute } from './custom/gateway';
import { destinationRule, virtualService } from './custom/istio';
import { certificate, refreshed, scaledObject } from './custom/operators';
import { podMonitor, prometheusRule, serviceMonitor } from './custom/prometheus';
import { ingress, ingressClass } from './network/ingress';
import { networkPolicy } from './network/network-policy';
import { service } from './network/service';
import { finalizers } from './object/metadata';
import { FINE } from './rule/flaw';
import { textAt } from './rule/read';
import { across, fields } from './rule/rule';
import type { Rule } from './rule/rule';
import { autoscaler } from './scaling/autoscaler';
import { disruptionBudget } from './scaling/disruption-budget';
import { priorityClass } from './scaling/priority-class';
import { claimSpec } from './storage/claim-spec';
import { persistentVolume } from './storage/persistent-volume';
import { storageClass } from './storage/storage-class';
import { cronJob } from './workload/cron-job';
import { daemonSet } from './workload/daemon-set';
import { deployment } from './workload/deployment';
import { job } from './workload/job';
import { managedPods } from './workload/managed-pods';
import { pod } from './workload/pod';
import { statefulSet } from './workload/stateful-set';
import { podTemplate } from './workload/template';
import { postgresql } from './zalando/postgresql';

function spec(rule: Rule): Rule {
  return fields({ spec: rule });
}

/** A rule for the versions of a kind that are neither alpha nor beta: those had other fields. */
function stable(rule: Rule): Rule {
  return across((object) => (/v\d+$/.test(textAt(object, 'apiVersion')) ? rule(object) : FINE));
}

/** What must hold for the objects of a kind, beside their metadata; by API group and kind, in any version. */
export const KIND_RULES: Readonly<Record<string, Rule>> = {
  '/ConfigMap': configMap,
  '/LimitRange': spec(limitRange),
  '/Namespace': spec(fields({ finalizers })),
  '/PersistentVolume': spec(persistentVolume),
  '/PersistentVolumeClaim': spec(claimSpec),
  '/Pod': spec(pod),
  '/PodTemplate': fields({ template: podTemplate }),
  '/ResourceQuota': spec(resourceQuota),
  '/Secret': secret,
  '/Service': spec(service),
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': spec(admissionPolicy),
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': spec(admissionPolicyBinding),
  'apiextensions.k8s.io/CustomResourceDefinition': customResourceDefinition,
  'apps/DaemonSet': spec(daemonSet),
  'apps/Deployment': spec(deployment),
  'apps/ReplicaSet': spec(managedPods),
  'apps/StatefulSet': spec(statefulSet),
  'autoscaling/HorizontalPodAutoscaler': stable(spec(autoscaler)),
  'batch/CronJob': spec(cronJob),
  'batch/Job': job,
  'networking.k8s.io/Ingress': stable(spec(ingress)),
  'networking.k8s.io/IngressClass': spec(ingressClass),
  'networking.k8s.io/NetworkPolicy': spec(networkPolicy),
  'policy/PodDisruptionBudget': spec(disruptionBudget),
  'rbac.authorization.k8s.io/ClusterRole': clusterRole,
  'rbac.authorization.k8s.io/ClusterRoleBinding': clusterRoleBinding,
  'rbac.authorization.k8s.io/Role': role,
  'rbac.authorization.k8s.io/RoleBinding': roleBinding,
  'scheduling.k8s.io/PriorityClass': priorityClass,
  'storage.k8s.io/StorageClass': storageClass,

  'acid.zalan.do/postgresql': postgresql,
  'argoproj.io/AppProject': appProject,
  'argoproj.io/Application': application,
  'argoproj.io/ApplicationSet': applicationSet,
  'barmancloud.cnpg.io/ObjectStore': objectStore,
  'cert-manager.io/Certificate': certificate,
  'external-secrets.io/ClusterExternalSecret': refreshed,
  'external-secrets.io/ExternalSecret': refreshed,
  'external-secrets.io/PushSecret': refreshed,
  'gateway.networking.k8s.io/HTTPRoute': httpRoute,
  'helm.toolkit.fluxcd.io/HelmRelease': reconciled,
  'image.toolkit.fluxcd.io/ImageRepository': reconciled,
  'image.toolkit.fluxcd.io/ImageUpdateAutomation': reconciled,
  'keda.sh/ScaledObject': scaledObject,
  'kustomize.toolkit.fluxcd.io/Kustomization': reconciled,
  'monitoring.coreos.com/PodMonitor': podMonitor,
  'monitoring.coreos.com/PrometheusRule': prometheusRule,
  'monitoring.coreos.com/ServiceMonitor': serviceMonitor,
  'networking.istio.io/DestinationRule': destinationRule,
  'networking.istio.io/VirtualService': virtualService,
  'postgres-operator.crunchydata.com/PGUpgrade': pgUpgrade,
  'postgres-operator.crunchydata.com/PostgresCluster': postgresCluster,
  'postgresql.cnpg.io/Backup': backup,
  'postgresql.cnpg.io/Cluster': cluster,
  'postgresql.cnpg.io/ClusterImageCatalog': imageCatalog,
  'postgresql.cnpg.io/Database': database,
  'postgresql.cnpg.io/ImageCatalog': imageCatalog,
  'postgresql.cnpg.io/Pooler': pooler,
  'postgresql.cnpg.io/Publication': publication,
  'postgresql.cnpg.io/ScheduledBackup': scheduledBackup,
  'source.toolkit.fluxcd.io/Bucket': reconciled,
  'source.toolkit.fluxcd.io/GitRepository': reconciled,
  'source.toolkit.fluxcd.io/HelmChart': reconciled,
  'source.toolkit.fluxcd.io/HelmRepository': reconciled,
  'source.toolkit.fluxcd.io/OCIRepository': reconciled,
};
