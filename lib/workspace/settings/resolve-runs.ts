import type { UserError } from '../../errors/user-error';
import { TIERS } from '../../model/tier';
import type { LoadedApp } from '../apps/load-app';
import type { Apps } from '../apps/load-apps';
import type { EnvironmentSource } from '../read-environment';
import type { FleetSource } from '../read-fleet';
import { unknownKeys } from '../schema/unknown-keys';
import type { AppRun } from '../app-run';
import { entriesAt, textAt } from '../yaml/located';
import { appEntries, type AppEntry } from './app-entry';
import { resolveApp, type AppOnCluster } from './resolve-app';
import { unknownNames } from './unknown-names';

/** What an environment runs, and what is wrong with it. */
export interface Runs {
  readonly runs: readonly AppRun[];
  /** FL1004, FL1005, FL1007, FL1012, FL1015, FL1016 and FL1018; the same one may be there several times. */
  readonly errors: readonly UserError[];
}

/**
 * Every app on every cluster that one environment runs it on, in the order of clusters and of app names. The apps are
 * judged even where the environment has errors of its own, and so gives no runs.
 *
 * @param fleet Undefined where it cannot be read; settings are not resolved then, since some may come from there.
 */
export function resolveRuns(source: EnvironmentSource, fleet: FleetSource | undefined, apps: Apps): Runs {
  const { document, path, environment } = source;
  const entries = appEntries(document);
  const clusters = [...entriesAt(document, 'clusters').keys()];
  const tier = TIERS.find((each) => each === textAt(document, 'tier'));
  const gateways = new Map(environment?.clusters.map(({ name, gateway }) => [name, gateway]));
  const around = tier && fleet && { tier, path, environment: document, fleet: fleet.document, gateways };
  const known = entries.flatMap((entry) => {
    const app = apps.loaded.get(entry.name);
    return app ? [{ app, entry, on: around ? resolveApp(app, entry, clusters, around) : [] }] : [];
  });
  const errors = [
    ...unknownNames(entries, path, apps.names, clusters),
    ...known.flatMap(({ app, entry, on }) => [
      ...unknownKeys(entry.node, app.entry),
      ...on.flatMap((resolved) => resolved.errors),
    ]),
  ];
  return { runs: environment ? runsOf(environment, known) : [], errors };
}

function runsOf(
  environment: AppRun['environment'],
  known: readonly { readonly app: LoadedApp; readonly entry: AppEntry; readonly on: readonly AppOnCluster[] }[],
): AppRun[] {
  return environment.clusters.flatMap((cluster) =>
    known.flatMap(({ app, entry, on }) => {
      const resolved = on.find((each) => each.cluster === cluster.name);
      if (!resolved?.settings) return [];
      const { namespace, settings } = resolved;
      return [{ app: app.definition, environment, cluster, namespace, settings, place: entry.key.place }];
    }),
  );
}
