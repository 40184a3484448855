import type { Cluster, Environment, Fleet } from '../model/fleet';
import type { Settings } from '../model/origin';
import type { Place } from '../model/place';
import type { AppDefinition } from './app-definition';

/** One app on one cluster, as the environment files ask for it. */
export interface AppRun {
  readonly app: AppDefinition;
  readonly environment: Environment;
  readonly cluster: Cluster;
  readonly namespace: string;
  readonly settings: Settings;
  /** Where the environment names the app. */
  readonly place: Place;
}

/** Everything that is read from files, validated. */
export interface Workspace {
  /** Absolute path of the folder that holds `apps/` and `environments/`. */
  readonly root: string;
  readonly fleet: Fleet;
  /** Apps by name, in the order of their names, also those that no environment runs. */
  readonly apps: ReadonlyMap<string, AppDefinition>;
  /** In the order of environment files, of clusters in the file, and of app names. */
  readonly runs: readonly AppRun[];
}
