import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import { bundleName, type BundleId } from '../../model/bundle';
import { agentName } from '../agent-object';
import type { EnvironmentBundles } from '../environment-bundles';

/** The name of a bundle's Application: `<environment>-<cluster>-<app>`. */
export function applicationName({ environment, cluster, app }: BundleId): string {
  return `${environment}-${cluster}-${app}`;
}

/**
 * Applications of all environments share one namespace, so their names have to fit and to differ.
 *
 * @throws UserErrors at the environment: FL3003 for a name that is too long, FL4001 for one that two bundles get, such
 * as `prod/eu/west-api` and `prod/eu-west/api`.
 */
export function checkApplicationNames(environments: readonly EnvironmentBundles[]): void {
  const problems = new Problems();
  const owners = new Map<string, string>();
  for (const { environment, clusters } of environments) {
    for (const { id } of clusters.flatMap(({ bundles }) => bundles)) {
      const name = applicationName(id);
      problems.catch(() => agentName('Application', name, environment));
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, bundleName(id));
      else {
        problems.add(
          new UserError('FL4001', {
            message: `${owner} and ${bundleName(id)} would both be applied by the Application ${name}`,
            place: environment.place,
            fix: 'rename one of the clusters or apps',
          }),
        );
      }
    }
  }
  problems.throwIfAny();
}
