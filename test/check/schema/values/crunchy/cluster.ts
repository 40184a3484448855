import type { KubernetesObject } from '../../../../../lib/model/manifest';

export const amounts = (cpu: string, memory: string): object => ({
  requests: { cpu, memory },
  limits: { cpu, memory },
});
export const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };
export const S3 = { bucket: 'backups', endpoint: 's3.eu-west-1.amazonaws.com', region: 'eu-west-1' };

const SPEC = {
  postgresVersion: 17,
  instances: [
    {
      name: 'a',
      replicas: 3,
      resources: amounts('1', '1Gi'),
      dataVolumeClaimSpec: CLAIM,
      sidecars: { replicaCertCopy: { resources: amounts('10m', '32Mi') } },
    },
  ],
  config: { parameters: {} },
  backups: {
    pgbackrest: {
      configuration: [{ secret: { name: 's3' } }],
      global: { 'repo1-path': '/shop', 'repo1-retention-full': '14' },
      repos: [{ name: 'repo1', s3: S3, schedules: { full: '0 1 * * 0' } }],
      sidecars: {
        pgbackrest: { resources: amounts('10m', '32Mi') },
        pgbackrestConfig: { resources: amounts('10m', '32Mi') },
      },
    },
  },
};

export const CLUSTER: KubernetesObject = {
  apiVersion: 'postgres-operator.crunchydata.com/v1beta1',
  kind: 'PostgresCluster',
  metadata: { name: 'shop' },
  spec: SPEC,
};

export const BACKUPS = 'spec.backups.pgbackrest';
export const GLOBAL = [...BACKUPS.split('.'), 'global'];
export const SET = 'spec.instances.0';
export const SOURCE = { repo: { name: 'repo1', s3: S3 }, configuration: [{ secret: { name: 's3' } }] };

/** A constraint such as the operator adds itself. */
export const spread = (whenUnsatisfiable: string): object => ({
  maxSkew: 1,
  topologyKey: 'topology.kubernetes.io/zone',
  whenUnsatisfiable,
});
