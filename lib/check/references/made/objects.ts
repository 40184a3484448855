import type { KubernetesObject } from '../../../model/manifest';
import { madeByAnnotation, madeByCertificate, madeByTrustBundle } from './certificates';
import { madeByCrunchy } from './crunchy';
import { madeByKafka, madeByKafkaUser } from './kafka';
import { textsAt, type MadeObject } from './made-object';
import { madeByDatabaseRole, madeByPooler, madeByPostgres } from './postgres';
import { madeByClusterExternalSecret, madeByExternalSecret, madeBySealedSecret, madeBySecretProvider } from './secrets';
import { madeByZalando } from './zalando';

type Maker = (object: KubernetesObject, name: string) => readonly MadeObject[];

const MAKERS: Readonly<Record<string, Maker>> = {
  PersistentVolume: madeByVolume,
  'acid.zalan.do/postgresql': madeByZalando,
  'apps/StatefulSet': madeByStatefulSet,
  'bitnami.com/SealedSecret': madeBySealedSecret,
  'cert-manager.io/Certificate': madeByCertificate,
  'external-secrets.io/ClusterExternalSecret': madeByClusterExternalSecret,
  'external-secrets.io/ExternalSecret': madeByExternalSecret,
  'gateway.networking.k8s.io/Gateway': madeByAnnotation('spec.listeners.*.tls.certificateRefs.*.name'),
  'kafka.strimzi.io/Kafka': madeByKafka,
  'kafka.strimzi.io/KafkaBridge': (_, name) => [{ kind: 'Service', name: `${name}-bridge-service` }],
  'kafka.strimzi.io/KafkaConnect': (_, name) => [{ kind: 'Service', name: `${name}-connect-api` }],
  'kafka.strimzi.io/KafkaUser': madeByKafkaUser,
  'multicluster.x-k8s.io/ServiceExport': madeByServiceExport,
  'networking.k8s.io/Ingress': madeByAnnotation('spec.tls.*.secretName'),
  'opentelemetry.io/OpenTelemetryCollector': madeByCollector,
  'postgres-operator.crunchydata.com/PostgresCluster': madeByCrunchy,
  'postgresql.cnpg.io/Cluster': madeByPostgres,
  'postgresql.cnpg.io/DatabaseRole': madeByDatabaseRole,
  'postgresql.cnpg.io/Pooler': madeByPooler,
  'secrets-store.csi.x-k8s.io/SecretProviderClass': madeBySecretProvider,
  'trust.cert-manager.io/Bundle': madeByTrustBundle,
};

const BY_KIND = new Map(Object.entries(MAKERS));

/** What controllers make of an object, so far as others may point to it. */
export function madeObjects(kind: string, object: KubernetesObject): readonly MadeObject[] {
  return BY_KIND.get(kind)?.(object, object.metadata.name) ?? [];
}

function madeByStatefulSet(object: KubernetesObject, name: string): readonly MadeObject[] {
  // The controller puts its own claim in place of a volume that is called like a template.
  return textsAt(object, 'spec.volumeClaimTemplates.*.metadata.name').flatMap((template) =>
    [template, `${template}-${name}-*`].map((claim) => ({ kind: 'PersistentVolumeClaim', name: claim })),
  );
}

/** A class that only volumes made by hand name needs no StorageClass: claims find these volumes by its name. */
function madeByVolume(object: KubernetesObject): readonly MadeObject[] {
  const classes = textsAt(object, 'spec.storageClassName');
  return classes.map((name) => ({ group: 'storage.k8s.io', kind: 'StorageClass', name }));
}

function madeByServiceExport(_: KubernetesObject, name: string): readonly MadeObject[] {
  return [{ group: 'multicluster.x-k8s.io', kind: 'ServiceImport', name }];
}

function madeByCollector(_: KubernetesObject, name: string): readonly MadeObject[] {
  return [
    ...['', '-headless', '-monitoring'].map((end) => ({ kind: 'Service', name: `${name}-collector${end}` })),
    { kind: 'ServiceAccount', name: `${name}-collector` },
  ];
}
