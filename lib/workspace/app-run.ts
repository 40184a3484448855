import type { Cluster, Environment } from '../model/fleet';
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
