import { choice, flag, keeping, list, mapOf, object, resource, text, whole, withDefault } from './build';
import { ENV, RESOURCES, TEXTS, TIME } from './common';

const SECRET_KEY = object({ key: text(), name: text() }, 'key', 'name');
const ARGUMENTS = list(text());
const ENCRYPTION = choice('AES256', 'aws:kms');

const S3 = object({
  accessKeyId: SECRET_KEY,
  inheritFromIAMRole: flag(),
  region: SECRET_KEY,
  secretAccessKey: SECRET_KEY,
  sessionToken: SECRET_KEY,
});

const AZURE = object({
  connectionString: SECRET_KEY,
  inheritFromAzureAD: flag(),
  storageAccount: SECRET_KEY,
  storageKey: SECRET_KEY,
  storageSasToken: SECRET_KEY,
  useDefaultAzureCredentials: flag(),
});

const GOOGLE = object({ applicationCredentials: SECRET_KEY, gkeEnvironment: flag() });

const DATA = object({
  additionalCommandArgs: ARGUMENTS,
  compression: choice('bzip2', 'gzip', 'lz4', 'snappy'),
  encryption: ENCRYPTION,
  immediateCheckpoint: flag(),
  jobs: whole({ format: 'int32', minimum: 1 }),
  restoreAdditionalCommandArgs: ARGUMENTS,
});

const WAL = object({
  archiveAdditionalCommandArgs: ARGUMENTS,
  compression: choice('bzip2', 'gzip', 'lz4', 'snappy', 'xz', 'zstd'),
  encryption: ENCRYPTION,
  maxParallel: whole({ minimum: 1 }),
  restoreAdditionalCommandArgs: ARGUMENTS,
});

const CONFIGURATION = keeping(
  object(
    {
      azureCredentials: AZURE,
      data: DATA,
      destinationPath: text({ minLength: 1 }),
      endpointCA: SECRET_KEY,
      endpointURL: text(),
      googleCredentials: GOOGLE,
      historyTags: TEXTS,
      s3Credentials: S3,
      serverName: text(),
      tags: TEXTS,
      wal: WAL,
    },
    'destinationPath',
  ),
  {
    rule: '!has(self.serverName)',
    message: "serverName belongs to the plugin's parameters in the Cluster that uses the store",
    fieldPath: '.serverName',
  },
);

const SIDECAR = object({
  additionalContainerArgs: keeping(ARGUMENTS, {
    rule: "!self.exists(argument, argument.startsWith('--log-level'))",
    message: 'the level of the log is set by logLevel beside the arguments',
  }),
  env: ENV,
  logLevel: withDefault('info', choice('error', 'warning', 'info', 'debug', 'trace')),
  resources: RESOURCES,
  retentionPolicyIntervalSeconds: withDefault(1800, whole()),
});

const WINDOW = object({ firstRecoverabilityPoint: TIME, lastFailedBackupTime: TIME, lastSuccessfulBackupTime: TIME });

/** Where backups of PostgreSQL go, as plugin-barman-cloud 0.14 has it. */
export const BARMAN_OBJECT_STORE = resource(
  object(
    {
      configuration: CONFIGURATION,
      instanceSidecarConfiguration: SIDECAR,
      retentionPolicy: text({ pattern: '^[1-9][0-9]*[dwm]$' }),
    },
    'configuration',
  ),
  object({ serverRecoveryWindow: mapOf(WINDOW) }),
  'metadata',
  'spec',
);
