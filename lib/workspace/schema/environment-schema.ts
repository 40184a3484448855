import { z } from 'zod';
import { TIERS } from '../../model/tier';
import { exemptionsSchema, externalSchema } from './check-schema';
import { gatewaySchema, labelValueSchema, namespaceSchema, settingsSchema, textOf } from './common-schema';
import { folderNameSchema, labelSchema } from './names';
import { monitoringSchema, postgresSchema } from './platform-schema';
import { environmentReviewSchema } from './review-schema';

/** Kubernetes' own rule for the key of a label. */
const LABEL_KEY = /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/;

const labelsSchema = z.record(
  textOf(LABEL_KEY, 'the key of a Kubernetes label', 'write a key such as wave, or example.com/wave'),
  labelValueSchema,
);

const regionSchema = textOf(/\S/, 'the name of a region', 'write a name such as eu-west-1');

/** 1.27 and newer: probes of gRPC, `unhealthyPodEvictionPolicy` and `matchLabelKeys` are refused or lost before. */
const kubernetesSchema = textOf(
  /^1\.(2[7-9]|[3-9]\d|[1-9]\d\d)$/,
  'a Kubernetes version of 1.27 or newer, in quotes, such as "1.34"',
  'write the minor version of the cluster, such as "1.34"; upgrade a cluster that is older than 1.27',
);

const clusterSchema = z.object({
  region: regionSchema.describe('The region of the cloud, such as eu-west-1.'),
  kubernetes: kubernetesSchema.describe('The minor version of Kubernetes, in quotes: "1.34"; 1.27 or newer.'),
  labels: labelsSchema.nullish().describe('Labels to tell clusters apart by, such as a wave of the rollout.'),
  gateway: gatewaySchema.optional(),
  postgres: postgresSchema,
  monitoring: monitoringSchema,
  external: externalSchema,
  server: z
    .url({ protocol: /^https?$/, error: 'must be the URL of an API server, such as https://10.0.0.1:6443' })
    .optional()
    .describe(
      'The URL of the API server for Argo CD; without it Argo CD knows the cluster as <environment>-<cluster>.',
    ),
});

/** What an app's entry says for one cluster, beside the app's settings. */
export const appClusterSchema = z.looseObject({ namespace: namespaceSchema.optional() });

/** The key `clusters` of an app's entry. */
export function appClustersOf<Schema extends z.ZodType>(entry: Schema) {
  return z.record(z.string(), entry.nullable()).nullish().describe('Settings for one cluster only, by its name.');
}

/** What an app's entry says beside the app's settings: the keys that can be no setting's. */
export const appSchema = z.looseObject({
  clusters: appClustersOf(appClusterSchema),
  only: z.array(z.string()).min(1).optional().describe('The clusters the app runs on; all where this is left out.'),
  namespace: namespaceSchema.optional(),
});

/** The key `apps` of an environment. */
export function appsOf<Schema extends z.ZodType>(entries: Schema): z.ZodOptional<z.ZodNullable<Schema>> {
  return entries.nullish().describe('The apps this environment runs, and their settings.');
}

/** `environments/<name>.yaml`. */
export const environmentSchema = z.object({
  environment: folderNameSchema.describe('The name of the environment, the same as the name of the file.'),
  tier: z.enum(TIERS).describe('Picks the values of the defaults.'),
  clusters: z
    .record(labelSchema, clusterSchema)
    .refine((clusters) => Object.keys(clusters).length > 0, {
      error: 'must name at least one cluster',
      params: { fix: 'add a cluster, such as eu-1: { region: eu-west-1, kubernetes: "1.34" }' },
    })
    .describe('The clusters, in the order in which they are rolled out.'),
  settings: settingsSchema,
  namespace: namespaceSchema.optional(),
  gateway: gatewaySchema.optional(),
  postgres: postgresSchema,
  monitoring: monitoringSchema,
  external: externalSchema,
  exemptions: exemptionsSchema,
  review: environmentReviewSchema,
  apps: appsOf(z.record(z.string(), appSchema.nullable())),
});

export type EnvironmentFile = z.output<typeof environmentSchema>;
export type ClusterFile = z.output<typeof clusterSchema>;
