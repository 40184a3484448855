import type { EnvVar } from 'kubernetes-types/core/v1';
import type { ObjectStorage } from '../../../../../model/postgres';
import { present } from '../../../../../model/present';
import { BARMAN_CLOUD_API, type BarmanCredentials, type ObjectStoreSpec } from '../../../../../resources/barman-cloud';
import type { PostgresIntent } from '../../intent';
import { agent } from '../guaranteed';
import { providerOf } from '../object-store/provider';
import { AZURE_KEYS, GOOGLE_KEY, S3_KEYS } from '../object-store/secret-keys';
import type { RenderedObject } from '../operator';
import { storeOf, type Store } from './stores';

/** The folder of an archive, how to get into it, and what the plugin's container beside every instance may take. */
export function objectStore(intent: PostgresIntent, { of, archive, retentionDays }: Store): RenderedObject {
  const { name, defaults } = intent;
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
      resources: agent(intent),
    },
  });
  return {
    id: storeOf('object-store', of),
    apiVersion: BARMAN_CLOUD_API,
    kind: 'ObjectStore',
    name: storeOf(name, of),
    // The cluster is kept, and without a store that it names the operator does nothing more for it, not even a failover.
    keep: true,
    body: { spec },
  };
}

function credentials({ destination, credentials: given }: ObjectStorage): BarmanCredentials {
  const provider = providerOf(destination);
  if (!('secret' in given)) {
    if (provider === 's3') return { s3Credentials: { inheritFromIAMRole: true } };
    if (provider === 'google') return { googleCredentials: { gkeEnvironment: true } };
    return { azureCredentials: { inheritFromAzureAD: true } };
  }
  const at = (key: string) => ({ name: given.secret, key });
  if (provider === 's3') {
    return { s3Credentials: { accessKeyId: at(S3_KEYS.id), secretAccessKey: at(S3_KEYS.secret) } };
  }
  if (provider === 'google') return { googleCredentials: { applicationCredentials: at(GOOGLE_KEY) } };
  return { azureCredentials: { storageAccount: at(AZURE_KEYS.account), storageKey: at(AZURE_KEYS.key) } };
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
