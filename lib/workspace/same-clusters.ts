import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import { argocdClusterName, type Agent, type Cluster, type Environment } from '../model/fleet';

/** A cluster, and the name that people give it. */
interface Named {
  readonly name: string;
  readonly cluster: Cluster;
}

/**
 * Looks for clusters that are one and the same to the agents, which would undo on it for one what they do for the other.
 *
 * @param agent Undefined where the fleet does not say it.
 * @param problems Takes FL1014: two clusters of one `server`, or of one name to Argo CD.
 */
export function refuseSameClusters(
  environments: readonly Environment[],
  agent: Agent | undefined,
  problems: Problems,
): void {
  const servers = new Map<string, Named>();
  const names = new Map<string, Named>();
  for (const environment of environments) {
    for (const cluster of environment.clusters) {
      const second = { name: `${environment.name}/${cluster.name}`, cluster };
      if (cluster.server !== undefined) {
        const first = claim(servers, new URL(cluster.server).href, second);
        if (first) problems.add(oneServer(first, second, cluster.server));
      } else if (agent !== undefined && agent !== 'flux') {
        const known = argocdClusterName(environment.name, cluster.name);
        const first = claim(names, known, second);
        if (first) problems.add(oneName(first, second, known));
      }
    }
  }
}

/** Answers who has the key already; otherwise gives it. */
function claim(claims: Map<string, Named>, key: string, named: Named): Named | undefined {
  const first = claims.get(key);
  if (!first) claims.set(key, named);
  return first;
}

function oneServer(first: Named, second: Named, server: string): UserError {
  return same(first, second, `have one server, ${server}`, 'write the URL of each, or keep one of the two clusters');
}

function oneName(first: Named, second: Named, known: string): UserError {
  return same(first, second, `would both be ${known} to Argo CD`, 'give one of them a server, or another name');
}

function same(first: Named, second: Named, what: string, fix: string): UserError {
  return new UserError('FL1014', {
    message: `${first.name} and ${second.name} ${what}`,
    place: second.cluster.place,
    span: second.cluster.name.length,
    related: [{ message: 'the first one', place: first.cluster.place }],
    fix,
  });
}
