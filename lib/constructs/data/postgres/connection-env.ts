import { present } from '../../../model/present';
import type { EnvValue } from '../../workload/environment';
import type { MountSource } from '../../workload/mounts';
import type { PostgresConnection } from './operators/operator';
import type { PostgresUse } from './props';

/** What a workload is given to get into a database. */
export interface Credentials {
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly mounts: Readonly<Record<string, MountSource>>;
}

/**
 * The variables that libpq and most drivers read (https://www.postgresql.org/docs/current/libpq-envars.html), and the
 * certificate to verify the server by. What is secret stays a reference.
 *
 * @param cluster Name of the database cluster, which names the folder of the certificate.
 */
export function credentialsFor(
  cluster: string,
  database: string,
  { service, port, user, password, sslMode, ca }: PostgresConnection,
  { prefix = '', env: url }: PostgresUse,
): Credentials {
  const folder = `/etc/postgresql/${cluster}`;
  const rootCert = ca && `${folder}/${ca.key}`;
  const name = (variable: string): string => `${prefix}${variable}`;
  const variables = present<Record<string, EnvValue>>({
    [name('PGHOST')]: service,
    [name('PGPORT')]: port,
    [name('PGDATABASE')]: database,
    [name('PGUSER')]: user,
    [name('PGPASSWORD')]: password,
    [name('PGSSLMODE')]: sslMode,
    [name('PGSSLROOTCERT')]: rootCert,
  });
  const query = `sslmode=${sslMode}${rootCert === undefined ? '' : `&sslrootcert=${rootCert}`}`;
  // Kubernetes puts in what stands before: no secret is in the text of a manifest.
  const login = `$(${name('PGUSER')}):$(${name('PGPASSWORD')})`;
  return {
    env: {
      ...variables,
      ...(url !== undefined && { [url]: `postgresql://${login}@${service}:${port}/${database}?${query}` }),
    },
    mounts: ca ? { [folder]: { secret: ca.secret, keys: [ca.key] } } : {},
  };
}
