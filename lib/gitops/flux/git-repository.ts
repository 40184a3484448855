import type { Cluster, Environment, GitOps } from '../../model/fleet';
import { FLUX_SOURCE_API, type GitReference, type GitRepository } from '../../resources/flux';
import { AGENT_LABELS, type AgentIdentity } from '../agent-object';
import { repositoryPath } from '../repository-path';

/** The repository that holds `dist/`, of which the cluster sees its own folder only. */
export function gitRepository(
  identity: AgentIdentity,
  gitops: GitOps,
  environment: Environment,
  cluster: Cluster,
): GitRepository {
  return {
    apiVersion: FLUX_SOURCE_API,
    kind: 'GitRepository',
    metadata: { ...identity, labels: AGENT_LABELS },
    spec: {
      interval: '1m',
      url: gitops.repository,
      ref: gitReference(gitops.revision),
      // Each Kustomization unpacks the whole artifact: with all clusters in it, work would grow with their square.
      sparseCheckout: [repositoryPath(gitops, environment.name, cluster.name)],
    },
  };
}

/** Flux wants to be told what kind of revision it is: a commit id, a full name, a version's tag, otherwise a branch. */
export function gitReference(revision: string): GitReference {
  if (/^[0-9a-f]{40}$/.test(revision)) return { commit: revision };
  if (revision.startsWith('refs/')) return { name: revision };
  if (/^v?\d+\.\d+\.\d+/.test(revision)) return { tag: revision };
  return { branch: revision };
}
