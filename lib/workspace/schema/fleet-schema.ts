import { z } from 'zod';
import { externalSchema, policiesSchema } from './check-schema';
import { gatewaySchema, namespaceSchema, settingsSchema, wordSchema } from './common-schema';
import type { IssueParams } from './describe-issue';
import { labelSchema } from './names';
import { monitoringSchema, postgresSchema } from './platform-schema';
import { promotionSchema } from './promotion-schema';
import { reviewSchema } from './review-schema';

const OUTSIDE: IssueParams = { code: 'FL1017', fix: 'write a path inside the repository, such as dist' };

/** Of a file system of any kind: no root, no drive, no step up. */
function staysInside(path: string): boolean {
  return !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}

const NO_URL: IssueParams = { code: 'FL1004', fix: 'write ssh://git@host/path rather than git@host:path' };

/** Flux refuses a repository in the short form of scp. */
function fluxCanRead({ agent, repository }: { agent: string; repository: string }): boolean {
  return agent === 'argocd' || /^(https?|ssh):\/\//.test(repository);
}

const gitopsObject = z.object({
  agent: z.enum(['argocd', 'flux', 'both']).describe('What applies dist/ to the clusters.'),
  repository: wordSchema.describe('The git URL that agents clone.'),
  revision: wordSchema.default('main').describe('The branch, tag or commit that agents follow.'),
  path: wordSchema
    .refine(staysInside, { error: 'must be a path inside the repository', params: OUTSIDE })
    .default('dist')
    .describe('The path of dist/ in the repository.'),
});

const gitopsSchema = gitopsObject.refine(fluxCanRead, {
  path: ['repository'],
  error: 'must be a URL for Flux, of http, https or ssh',
  params: NO_URL,
});

/** `environments/fleet.yaml`. */
export const fleetSchema = z.object({
  fleet: labelSchema.describe('The name of the fleet.'),
  gitops: gitopsSchema.describe('How dist/ reaches the clusters.'),
  settings: settingsSchema,
  namespace: namespaceSchema.optional(),
  gateway: gatewaySchema.optional(),
  postgres: postgresSchema,
  monitoring: monitoringSchema,
  policies: policiesSchema.optional(),
  promotion: promotionSchema,
  review: reviewSchema,
  external: externalSchema,
});

export type FleetFile = z.output<typeof fleetSchema>;
