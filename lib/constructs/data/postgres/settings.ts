import { z } from 'zod';

const volume = z.union([z.string(), z.strictObject({ size: z.string(), storageClass: z.string().optional() })]);

const primary = z.union([
  z.string(),
  z
    .strictObject({
      from: z.string(),
      to: z.string(),
      token: z.string().optional(),
      failover: z.boolean().optional(),
    })
    .describe('A change of the primary that is under way; docs/postgres.md has the steps.'),
]);

const replication = z.strictObject({
  primary: primary.describe('The cluster that takes writes.'),
  replicas: z.array(z.string()).min(1).describe('The clusters that follow.'),
  hosts: z
    .record(z.string(), z.string())
    .optional()
    .describe('By cluster, where its primary takes replication connections.'),
  from: z.string().optional().describe('Addresses that the other sites connect from, such as 10.0.0.0/8.'),
  rebuilt: z
    .record(z.string(), z.number().int().positive())
    .optional()
    .describe('By cluster, how often it was made anew after a failover.'),
});

const recovery = z.strictObject({
  as: z.string().describe('Ends the name of the restored cluster, such as r1.'),
  at: z.string().describe('latest, a time with its zone, a position such as 0/3000060, or a restore point.'),
  from: z.string().optional().describe('Name of the archive to restore from; that of the live cluster by default.'),
  backup: z.string().optional().describe('ID of the backup to start from.'),
  live: z.boolean().optional().describe('Whether applications use the restored cluster.'),
});

/**
 * What an environment may set for a database: all that differs between stages and clusters, and what is done to it in
 * operation. An app declares it as one of its settings and hands it on:
 * `new PostgresCluster(app, 'orders', { workload: 'oltp', ...app.settings.orders })`.
 */
export const postgresSettings = z.strictObject({
  version: z.string().optional().describe('Major version of PostgreSQL, such as "18".'),
  instances: z.number().int().positive().optional().describe('PostgreSQL servers, one of them the primary.'),
  storage: volume.optional().describe('The volume of each instance.'),
  walStorage: z
    .union([volume, z.literal(false)])
    .optional()
    .describe('The volume for the write-ahead log.'),
  cpu: z.string().optional().describe('CPU of each instance, request and limit.'),
  memory: z.string().optional().describe('Memory of each instance, request and limit.'),
  disk: z.enum(['hdd', 'ssd', 'san', 'nvme']).optional().describe('What the volumes are made of.'),
  databaseSize: z
    .enum(['smaller', 'similar', 'larger'])
    .optional()
    .describe('How much data there is beside the memory.'),
  durability: z.enum(['none', 'preferred', 'required']).optional().describe('What a commit waits for.'),
  monitoring: z.boolean().optional().describe('Whether there are monitors, alerts and a dashboard.'),
  connections: z.number().int().positive().optional().describe('Connections that clients may open to an instance.'),
  parameters: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe('Parameters of PostgreSQL, each in place of what tuning chose.'),
  pooler: z
    .union([
      z.boolean(),
      z.strictObject({
        instances: z.number().int().positive().optional(),
        mode: z.enum(['transaction', 'session']).optional(),
        clients: z.number().int().positive().optional(),
        poolSize: z.number().int().positive().optional(),
      }),
    ])
    .optional()
    .describe('Whether there is a pooler before the database.'),
  backups: z
    .union([
      z.boolean(),
      z.strictObject({ schedule: z.string().optional(), retentionDays: z.number().int().positive().optional() }),
    ])
    .optional()
    .describe('Whether it is backed up.'),
  replication: replication.optional().describe('Other clusters of the environment that have it too.'),
  incarnation: z.string().optional().describe('Ends the name of the live cluster, after a restore.'),
  recovery: recovery.optional().describe('A cluster that is restored beside the live one.'),
});
