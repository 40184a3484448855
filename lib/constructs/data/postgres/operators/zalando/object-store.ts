import type { ObjectStorage } from '../../../../../model/postgres';
import { present } from '../../../../../model/present';
import type { AdditionalVolume } from '../../../../../resources/zalando';
import type { EnvValue } from '../../../../workload/environment';
import { AWS_ROLE } from '../object-store/identity';
import { providerOf } from '../object-store/provider';
import { AZURE_KEYS, GOOGLE_KEY, S3_KEYS } from '../object-store/secret-keys';

/** What WAL-G needs to get into an object store. */
export interface StoreAccess {
  readonly env: Readonly<Record<string, EnvValue>>;
  /** What it reads from a file. */
  readonly volume?: AdditionalVolume;
}

const AWS_TOKEN = { name: 'aws-token', mountPath: '/etc/object-store/aws', path: 'token' };

/** The variables and the volume that lead into a store. */
export function accessTo(store: ObjectStorage): StoreAccess {
  const provider = providerOf(store.destination);
  if (provider === 's3') return aws(store);
  return provider === 'google' ? google(store) : azure(store);
}

function aws({ endpoint, region, credentials }: ObjectStorage): StoreAccess {
  const env = present<Record<string, EnvValue>>({
    AWS_ENDPOINT: endpoint,
    AWS_REGION: region,
    // Spilo asks for encryption by the store, which those that only speak S3 refuse without a KMS.
    WALG_DISABLE_S3_SSE: endpoint === undefined ? undefined : 'true',
  });
  if ('secret' in credentials) {
    const at = (key: string): EnvValue => ({ secret: credentials.secret, key });
    return { env: { ...env, AWS_ACCESS_KEY_ID: at(S3_KEYS.id), AWS_SECRET_ACCESS_KEY: at(S3_KEYS.secret) } };
  }
  const role = credentials.identity[AWS_ROLE];
  return role === undefined ? { env } : { env: { ...env, ...inRole(role) }, volume: awsToken() };
}

function inRole(role: string): Readonly<Record<string, EnvValue>> {
  return { AWS_ROLE_ARN: role, AWS_WEB_IDENTITY_TOKEN_FILE: `${AWS_TOKEN.mountPath}/${AWS_TOKEN.path}` };
}

/** The service account is the operator's, for all clusters of a namespace, so its annotations cannot name the role. */
function awsToken(): AdditionalVolume {
  const { name, mountPath, path } = AWS_TOKEN;
  const sources = [{ serviceAccountToken: { audience: 'sts.amazonaws.com', path } }];
  return { name, mountPath, volumeSource: { projected: { sources } } };
}

function google({ credentials }: ObjectStorage): StoreAccess {
  if (!('secret' in credentials)) return { env: {} };
  const { secret } = credentials;
  const mountPath = `/etc/object-store/${secret}`;
  const items = [{ key: GOOGLE_KEY, path: GOOGLE_KEY }];
  return {
    env: { GOOGLE_APPLICATION_CREDENTIALS: `${mountPath}/${GOOGLE_KEY}` },
    volume: { name: secret, mountPath, volumeSource: { secret: { secretName: secret, items } } },
  };
}

function azure({ destination, credentials }: ObjectStorage): StoreAccess {
  const [account = ''] = new URL(destination).hostname.split('.');
  const key: EnvValue | undefined =
    'secret' in credentials ? { secret: credentials.secret, key: AZURE_KEYS.key } : undefined;
  return {
    env: present<Record<string, EnvValue>>({ AZURE_STORAGE_ACCOUNT: account, AZURE_STORAGE_ACCESS_KEY: key }),
  };
}
