import type { ObjectStorage } from '../../../../../model/postgres';
import type { PgBackRestFiles, PgBackRestOptions, RepositoryPlace } from '../../../../../resources/crunchy';
import type { Archive } from '../../intent';
import { AWS_ROLE } from '../object-store/identity';
import { providerOf, type StoreProvider } from '../object-store/provider';
import { GOOGLE_KEY } from '../object-store/secret-keys';
import type { RepoName, UsedArchive } from './archives';

/** What pgBackRest is told of an archive: where it is, how to get in, and the files that it needs for that. */
export interface RepositoryAccess {
  readonly place: RepositoryPlace;
  readonly options: PgBackRestOptions;
  readonly files: PgBackRestFiles;
}

/** A bucket or container, and the folder in it. */
interface Folder {
  readonly bucket: string;
  readonly folder: string;
}

/** How an archive becomes a repository. */
export function repositoryOf({ repo, archive }: UsedArchive): RepositoryAccess {
  const { store } = archive;
  const { bucket, folder } = folderOf(archive);
  const access = ACCESS[providerOf(store.destination)](repo, store, bucket);
  return { ...access, options: { [`${repo}-path`]: folder, ...access.options } };
}

/** `s3://bucket/folder`, `gs://bucket/folder`, or `https://account.blob.core.windows.net/container/folder`. */
function folderOf({ path, name }: Archive): Folder {
  const [bucket = '', ...folders] = path.replace(/^(?:s3|gs):\/\/|^https:\/\/[^/]+\//, '').split('/');
  return { bucket, folder: `/${[...folders, name].join('/')}` };
}

type AccessOf = (repo: RepoName, store: ObjectStorage, bucket: string) => RepositoryAccess;

const ACCESS: Readonly<Record<StoreProvider, AccessOf>> = { s3: aws, google, azure };

function aws(repo: RepoName, { endpoint, region = '', credentials }: ObjectStorage, bucket: string): RepositoryAccess {
  const place = { s3: { bucket, endpoint: hostOf(endpoint) ?? `s3.${region}.amazonaws.com`, region } };
  // Other stores than AWS seldom have a host name for each bucket.
  const style: PgBackRestOptions = endpoint === undefined ? {} : { [`${repo}-s3-uri-style`]: 'path' };
  if ('secret' in credentials) return { place, options: style, files: optionsFile(repo, credentials.secret) };
  const keyType = AWS_ROLE in credentials.identity ? 'web-id' : 'pod-id';
  return { place, options: { ...style, [`${repo}-s3-key-type`]: keyType }, files: [] };
}

function google(repo: RepoName, { credentials }: ObjectStorage, bucket: string): RepositoryAccess {
  const place = { gcs: { bucket } };
  if (!('secret' in credentials)) return { place, options: { [`${repo}-gcs-key-type`]: 'auto' }, files: [] };
  const path = `${repo}-gcs.json`;
  return {
    place,
    options: { [`${repo}-gcs-key`]: `/etc/pgbackrest/conf.d/${path}` },
    files: [{ secret: { name: credentials.secret, items: [{ key: GOOGLE_KEY, path }] } }],
  };
}

/** Where pgBackRest looks for an account by itself. */
const AZURE_DOMAIN = 'blob.core.windows.net';

function azure(repo: RepoName, { destination, credentials }: ObjectStorage, bucket: string): RepositoryAccess {
  const [account = '', ...rest] = new URL(destination).hostname.split('.');
  const domain = rest.join('.');
  return {
    place: { azure: { container: bucket } },
    options: {
      [`${repo}-azure-account`]: account,
      ...(domain !== AZURE_DOMAIN && { [`${repo}-azure-endpoint`]: domain }),
    },
    files: 'secret' in credentials ? optionsFile(repo, credentials.secret) : [],
  };
}

/** pgBackRest knows keys only as options of a repository by its number, so the Secret holds a file for each number. */
function optionsFile(repo: RepoName, secret: string): PgBackRestFiles {
  return [{ secret: { name: secret, items: [{ key: `${repo}.conf`, path: `${repo}.conf` }] } }];
}

/** Host and port of an endpoint. */
function hostOf(endpoint: string | undefined): string | undefined {
  return endpoint === undefined ? undefined : new URL(endpoint).host;
}
