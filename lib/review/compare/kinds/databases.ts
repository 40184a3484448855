import { POSTGRES_PARAMETER, QUANTITY } from '../readings/amounts';
import { IMAGE } from '../readings/image';
import { pathsBelow, type Paths } from '../shape/shape-of-paths';
import { by, SET } from '../shape/traits';
import { METADATA } from './metadata';
import { AFFINITY, NODE_AFFINITY, POD_AFFINITY, SPREAD } from './placement';
import { CLAIM, CONTAINER, ENV, POD_TEMPLATE, RESOURCES, SERVICE } from './pod';

/** A volume of a CloudNativePG cluster. */
const STORAGE: Paths = { size: QUANTITY, pvcTemplate: CLAIM };

const EXTENSIONS: Paths = {
  extensions: by('name'),
  'extensions[].image.reference': IMAGE,
  'extensions[].env': by('name'),
};

const CNPG_CLUSTER: Paths = {
  ...SPREAD,
  imageName: IMAGE,
  ...pathsBelow('storage', STORAGE),
  ...pathsBelow('walStorage', STORAGE),
  tablespaces: by('name'),
  ...pathsBelow('tablespaces[].storage', STORAGE),
  resources: RESOURCES,
  'postgresql.parameters.*': POSTGRES_PARAMETER,
  ...pathsBelow('postgresql', EXTENSIONS),
  'postgresql.synchronous.nodeFailureDomainKeys': SET,
  externalClusters: by('name'),
  plugins: by('name'),
  podSelectorRefs: by('name'),
  'managed.roles': by('name'),
  'managed.roles[].inRoles': SET,
  'managed.services.disabledDefaultServices': SET,
  'managed.services.additional': by('serviceTemplate.metadata.name'),
  'managed.services.additional[].serviceTemplate.metadata': METADATA,
  'managed.services.additional[].serviceTemplate.spec': SERVICE,
  'bootstrap.initdb.import.databases': SET,
  'bootstrap.initdb.import.roles': SET,
  'certificates.serverAltDNSNames': SET,
  'monitoring.customQueriesConfigMap': SET,
  'monitoring.customQueriesSecret': SET,
  'affinity.tolerations': SET,
  'affinity.nodeAffinity': NODE_AFFINITY,
  'affinity.additionalPodAffinity': POD_AFFINITY,
  'affinity.additionalPodAntiAffinity': POD_AFFINITY,
  imagePullSecrets: by('name'),
  env: ENV,
  'projectedVolumeTemplate.sources': SET,
  'ephemeralVolumeSource.volumeClaimTemplate.spec': CLAIM,
  'ephemeralVolumesSizeLimit.*': QUANTITY,
};

const CATALOG: Paths = {
  'spec.images': by('major'),
  'spec.images[].image': IMAGE,
  ...pathsBelow('spec.images[]', EXTENSIONS),
  'spec.componentImages': by('key'),
  'spec.componentImages[].image': IMAGE,
};

/** What every set of pods of a Crunchy cluster has. */
const CRUNCHY_PODS: Paths = {
  ...SPREAD,
  affinity: AFFINITY,
  tolerations: SET,
  resources: RESOURCES,
  containers: by('name'),
};

const CRUNCHY_CLUSTER: Paths = {
  image: IMAGE,
  imagePullSecrets: by('name'),
  instances: by('name'),
  ...pathsBelow('instances[]', CRUNCHY_PODS),
  'instances[].containers[]': CONTAINER,
  'instances[].dataVolumeClaimSpec': CLAIM,
  'instances[].walVolumeClaimSpec': CLAIM,
  'instances[].tablespaceVolumes': by('name'),
  'instances[].tablespaceVolumes[].dataVolumeClaimSpec': CLAIM,
  users: by('name'),
  'users[].databases': SET,
  'backups.pgbackrest.image': IMAGE,
  'backups.pgbackrest.repos': by('name'),
  'backups.pgbackrest.repos[].volume.volumeClaimSpec': CLAIM,
  'backups.pgbackrest.repoHost.resources': RESOURCES,
  'backups.pgbackrest.jobs.resources': RESOURCES,
  'proxy.pgBouncer.image': IMAGE,
  ...pathsBelow('proxy.pgBouncer', CRUNCHY_PODS),
  'monitoring.pgmonitor.exporter.image': IMAGE,
  'monitoring.pgmonitor.exporter.resources': RESOURCES,
  'config.parameters.*': POSTGRES_PARAMETER,
  'patroni.dynamicConfiguration.postgresql.parameters.*': POSTGRES_PARAMETER,
};

/** Roles of a Zalando user are flags. */
const ZALANDO_CLUSTER: Paths = {
  ...SPREAD,
  dockerImage: IMAGE,
  'volume.size': QUANTITY,
  resources: RESOURCES,
  'users.*': SET,
  'postgresql.parameters.*': POSTGRES_PARAMETER,
  sidecars: by('name'),
  'sidecars[]': CONTAINER,
  'initContainers[]': CONTAINER,
  env: ENV,
  additionalVolumes: by('name'),
  'additionalVolumes[].targetContainers': SET,
  allowedSourceRanges: SET,
  tolerations: SET,
  nodeAffinity: NODE_AFFINITY,
};

/** What the fields mean of databases: CloudNativePG, Crunchy, Zalando. Lines of pg_hba keep their order: the first decides. */
export const DATABASES: Readonly<Record<string, Paths>> = {
  'postgresql.cnpg.io/Cluster': pathsBelow('spec', CNPG_CLUSTER),
  'postgresql.cnpg.io/ImageCatalog': CATALOG,
  'postgresql.cnpg.io/ClusterImageCatalog': CATALOG,
  'postgresql.cnpg.io/Pooler': { 'spec.template': POD_TEMPLATE, 'spec.serviceTemplate.spec': SERVICE },
  'postgresql.cnpg.io/Database': {
    'spec.extensions': by('name'),
    'spec.schemas': by('name'),
    'spec.fdws': by('name'),
    'spec.servers': by('name'),
  },
  'postgresql.cnpg.io/Publication': { 'spec.target.objects': SET, 'spec.target.objects[].table.columns': SET },
  'barmancloud.cnpg.io/ObjectStore': {
    'spec.instanceSidecarConfiguration.resources': RESOURCES,
    'spec.instanceSidecarConfiguration.env': ENV,
  },
  'postgres-operator.crunchydata.com/PostgresCluster': pathsBelow('spec', CRUNCHY_CLUSTER),
  'acid.zalan.do/postgresql': pathsBelow('spec', ZALANDO_CLUSTER),
};
