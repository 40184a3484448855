import type { MonitoringPlatform, ObjectStorage, PostgresOperatorName, PostgresPlatform } from '../model/postgres';
import { present } from '../model/present';
import type { MonitoringFile, PostgresFile } from './schema/platform-schema';

/** What one file, or one cluster of it, says of what clusters offer. */
export interface PlatformSource {
  readonly postgres?: PostgresFile;
  readonly monitoring?: MonitoringFile;
}

/** What a cluster offers: of each key the narrowest source that sets it. */
export interface Platforms {
  readonly postgres: PostgresPlatform;
  readonly monitoring: MonitoringPlatform;
}

/** Where the manifests of each operator's own project install it. */
const OPERATOR_NAMESPACE: Readonly<Record<PostgresOperatorName, string>> = {
  'cloudnative-pg': 'cnpg-system',
  zalando: 'postgres-operator',
  crunchy: 'postgres-operator',
};

/** Where the runbooks of fairlead's own alerts are published; docs/runbooks/ is what stands there. */
const RUNBOOKS = 'https://fairlead.dev/runbooks';

/** @param sources The fleet, the environment, the cluster: the widest first. */
export function platformsOf(sources: readonly PlatformSource[]): Platforms {
  const postgres = merged(sources.map((source) => source.postgres));
  const operator = postgres.operator ?? 'cloudnative-pg';
  const { backups, storageClass, walStorageClass } = postgres;
  const monitoring = merged(sources.map((source) => source.monitoring));
  return {
    postgres: present<PostgresPlatform>({
      operator,
      operatorNamespace: postgres.operatorNamespace ?? OPERATOR_NAMESPACE[operator],
      images: postgres.images ?? {},
      storageClass,
      walStorageClass,
      backups: backups && storage(backups),
    }),
    monitoring: {
      namespace: monitoring.namespace ?? 'monitoring',
      labels: monitoring.labels ?? {},
      runbooks: monitoring.runbooks?.replace(/\/+$/, '') ?? RUNBOOKS,
    },
  };
}

type BackupsFile = NonNullable<NonNullable<PostgresFile>['backups']>;

function storage({ destination, endpoint, region, identity, secret }: BackupsFile): ObjectStorage {
  const credentials = secret === undefined ? { identity: identity ?? {} } : { secret };
  return present<ObjectStorage>({ destination: destination.replace(/\/+$/, ''), endpoint, region, credentials });
}

function merged<Source extends object>(sources: readonly (Source | undefined)[]): Partial<Source> {
  return Object.assign({}, ...sources.map((source) => present(source ?? {}))) as Partial<Source>;
}
