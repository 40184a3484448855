import { nearest } from '../errors/nearest';
import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { Environment } from '../model/fleet';
import type { Mark } from '../model/place';
import type { Exemption } from '../model/policy';
import { present } from '../model/present';
import type { AppDefinition } from './app-definition';
import { placeIn } from './call-site';
import type { EnvironmentFile } from './schema/environment-schema';
import { spotAt, type Located } from './yaml/located';

/** The exemptions of a valid environment file. */
export function environmentExemptions(file: EnvironmentFile, document: Located): readonly Exemption[] {
  return (file.exemptions ?? []).map((entry, at) => ({
    ...present<Omit<Exemption, 'environment' | 'place'>>(entry),
    environment: file.environment,
    place: spotAt(document, ['exemptions', at]).head.place,
  }));
}

/** The exemptions that an app gives itself. */
export function appExemptions(root: string, app: AppDefinition): readonly Exemption[] {
  const place = placeIn(root, app.definedAt);
  return app.exemptions.map((entry) => ({ ...entry, app: app.name, owner: entry.owner ?? app.owner, place }));
}

/** @param problems Takes FL1012 and FL1016 for an exemption that names an app, environment or cluster there is none of. */
export function refuseUnknown(
  exemptions: readonly Exemption[],
  apps: readonly string[],
  environments: readonly Environment[],
  problems: Problems,
): void {
  for (const { app, environment, cluster, place } of exemptions) {
    const where = environments.filter(({ name }) => environment === undefined || name === environment);
    const clusters = where.flatMap((each) => each.clusters.map(({ name }) => name));
    const mark = { place, span: 1 };
    if (app !== undefined && !apps.includes(app)) problems.add(unknown('FL1012', 'app', app, apps, mark));
    if (where.length === 0) {
      problems.add(
        unknown(
          'FL1016',
          'environment',
          String(environment),
          environments.map(({ name }) => name),
          mark,
        ),
      );
    } else if (cluster !== undefined && !clusters.includes(cluster)) {
      problems.add(unknown('FL1016', 'cluster', cluster, clusters, mark));
    }
  }
}

function unknown(
  code: 'FL1012' | 'FL1016',
  what: string,
  name: string,
  known: readonly string[],
  mark: Mark,
): UserError {
  const near = nearest(name, known);
  return new UserError(code, {
    message: `an exemption names the ${what} ${name}, which there is not`,
    ...mark,
    fix: near === undefined ? `known: ${known.join(', ')}` : `write ${near}`,
  });
}
