import { z } from 'zod';
import { POSTGRES_OPERATORS } from '../../model/postgres';
import { labelValueSchema, textOf, wordSchema } from './common-schema';
import type { IssueParams } from './describe-issue';
import { labelSchema } from './names';

const classSchema = textOf(
  /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/,
  'the name of a StorageClass',
  'see kubectl get storageclasses',
);

const destinationSchema = textOf(
  /^(s3|gs):\/\/[a-z0-9][-a-z0-9._]+(\/\S*)?$|^https:\/\/[a-z0-9]+\.blob\.core\.windows\.net\/\S+$/,
  'the URL of a bucket, with or without a folder',
  'write s3://bucket/folder, gs://bucket/folder or https://ACCOUNT.blob.core.windows.net/container/folder',
);

const ONE_PROOF: IssueParams = {
  fix: 'keep identity where pods have the identity of a cloud, otherwise secret',
};

const backupsSchema = z
  .object({
    destination: destinationSchema.describe('Where backups go; environment and cluster become folders in it.'),
    endpoint: z
      .url({ protocol: /^https?$/, error: 'must be a URL such as https://s3.example.com' })
      .optional()
      .describe('The URL of a store that speaks S3 without being AWS.'),
    region: wordSchema.optional().describe('The region of the bucket; that of the cluster where this is left out.'),
    identity: z
      .record(z.string().min(1), z.string().min(1))
      .optional()
      .describe('Annotations of the service account by which pods get their identity from the cloud.'),
    secret: labelSchema.optional().describe('The Secret that holds the keys, in the namespace of each database.'),
  })
  .refine(({ identity, secret }) => (identity === undefined) !== (secret === undefined), {
    error: 'must name one of identity and secret',
    params: ONE_PROOF,
  });

/** The key `postgres` of the fleet, an environment or a cluster; a narrower one replaces what it sets itself. */
export const postgresSchema = z
  .object({
    operator: z.enum(POSTGRES_OPERATORS).optional().describe('What runs the databases; cloudnative-pg by default.'),
    operatorNamespace: labelSchema.optional().describe('The namespace of the operator.'),
    images: z
      .record(textOf(/^[1-9]\d$/, 'a major version of PostgreSQL', 'write a version such as "18"'), wordSchema)
      .optional()
      .describe('Images of PostgreSQL by major version, such as "18".'),
    storageClass: classSchema.optional().describe('The StorageClass of data.'),
    walStorageClass: classSchema
      .optional()
      .describe('The StorageClass of the write-ahead log; that of data if absent.'),
    backups: backupsSchema.optional().describe('The object store for backups.'),
  })
  .optional()
  .describe('What a cluster offers to its PostgreSQL databases.');

/** The key `monitoring` of the fleet, an environment or a cluster. */
export const monitoringSchema = z
  .object({
    namespace: labelSchema.optional().describe('The namespace of Prometheus; monitoring by default.'),
    labels: z
      .record(z.string().min(1), labelValueSchema)
      .optional()
      .describe('Labels by which Prometheus selects monitors and rules, such as release: kube-prometheus-stack.'),
    runbooks: z
      .url({ protocol: /^https?$/, error: 'must be a URL such as https://example.com/runbooks' })
      .optional()
      .describe('The URL that the runbooks of alerts are found under.'),
  })
  .optional()
  .describe('How clusters are monitored.');

export type PostgresFile = z.output<typeof postgresSchema>;
export type MonitoringFile = z.output<typeof monitoringSchema>;
