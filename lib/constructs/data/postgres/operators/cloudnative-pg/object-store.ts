import type { EnvVar } from 'kubernetes-types/core/v1';
import type { ObjectStorage } from '../../../../../model/postgres';
import { present } from '../../../../../model/present';
import { BARMAN_CLOUD_API, type BarmanCredentials, type ObjectStoreSpec } from '../../../../../resources/barman-cloud';
import type { PostgresIntent } from '../../intent';
import type { RenderedObject } from '../operator';
import { guaranteed } from './guaranteed';
import { providerOf } from './store-provider';
import { storeOf, type Store } from './stores';

/** The folder of an archive, how to get into it, and what the plugin's container beside every instance may take. */
export function objectStore({ name, defaults }: PostgresIntent, { of, archive, retentionDays }: Store): RenderedObject {
  const env = environment(archive.store);
  const spec = present<ObjectStoreSpec>({
    retentionPolicy: retentionDays === undefined ? undefined : `${retentionDays}d`,
    configuration: present<ObjectStoreSpec['configuration']>({
      destinationPath: archive.path,
      endpointURL: archive.store.endpoint,
      ...credentials(archive.store),
      wal: {
        compression: defaults['postgres.archive.compression'],
        maxParallel: defaults['postgres.archive.parallel'],
      },
      data: { compression: defaults['postgres.backup.compression'] },
    }),
    instanceSidecarConfiguration: {
      ...(env.length > 0 ? { env } : {}),
      resources: guaranteed(defaults['postgres.agent.cpu'], defaults['postgres.agent.memory']),
    },
  });
  return {
    id: storeOf('object-store', of),
    apiVersion: BARMAN_CLOUD_API,
    kind: 'ObjectStore',
    name: storeOf(name, of),
    // The cluster is kept, and one whose archive is gone fills its disk with WAL and stops.
    ...(of === undefined ? { keep: true } : {}),
    body: { spec },
  };
}

/** The keys of the Secret are those that the plugin's own pages show. */
function credentials({ destination, credentials: given }: ObjectStorage): BarmanCredentials {
  const provider = providerOf(destination);
  if (!('secret' in given)) {
    if (provider === 's3') return { s3Credentials: { inheritFromIAMRole: true } };
    if (provider === 'google') return { googleCredentials: { gkeEnvironment: true } };
    return { azureCredentials: { inheritFromAzureAD: true } };
  }
  const at = (key: string) => ({ name: given.secret, key });
  if (provider === 's3') {
    return { s3Credentials: { accessKeyId: at('ACCESS_KEY_ID'), secretAccessKey: at('ACCESS_SECRET_KEY') } };
  }
  if (provider === 'google') return { googleCredentials: { applicationCredentials: at('gcsCredentials') } };
  return { azureCredentials: { storageAccount: at('AZURE_STORAGE_ACCOUNT'), storageKey: at('AZURE_STORAGE_KEY') } };
}

/** The plugin takes a region from a Secret only, or from the environment of its container. */
function environment({ destination, endpoint, region }: ObjectStorage): readonly EnvVar[] {
  if (providerOf(destination) !== 's3') return [];
  return [
    ...(region === undefined ? [] : [{ name: 'AWS_DEFAULT_REGION', value: region }]),
    ...(endpoint === undefined ? [] : CHECKSUMS_WHERE_REQUIRED),
  ];
}

/** Newer clients of AWS add checksums to every request, which stores that only speak S3 refuse. */
const CHECKSUMS_WHERE_REQUIRED: readonly EnvVar[] = [
  { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
  { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
];
