import { fieldText } from '../model/field-path';
import type { Layer, Origin } from '../model/origin';
import type { Place } from '../model/place';
import type { AppRun } from '../workspace/app-run';
import type { Workspace } from '../workspace/workspace';

/** One value that an app is given on one cluster. */
export interface Leaf {
  readonly app: string;
  readonly cluster: string;
  /** The keys that lead to it from the app's settings. */
  readonly path: readonly string[];
  /** The path as people write it, such as `redis.image`. */
  readonly setting: string;
  /** Where it was written, and as what: a schema may make another value of it. */
  readonly origin: Origin;
}

const BY_THE_ENVIRONMENT: readonly Layer[] = ['cluster', 'app', 'environment'];

/** An app on one cluster. */
export interface Running {
  readonly app: string;
  readonly cluster: string;
  /** All that it is given, by setting. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Where the environment names the app. */
  readonly place: Place;
}

/** What one environment runs, by app. */
export function runningIn(environment: string, { runs }: Workspace): ReadonlyMap<string, readonly Running[]> {
  const found = new Map<string, Running[]>();
  for (const run of runs) {
    if (run.environment.name !== environment) continue;
    const leaves = new Map(leavesOf(run).map((leaf) => [leaf.setting, leaf]));
    const running = { app: run.app.name, cluster: run.cluster.name, leaves, place: run.place };
    found.set(running.app, [...(found.get(running.app) ?? []), running]);
  }
  return found;
}

function leavesOf({ app, cluster, settings }: AppRun): readonly Leaf[] {
  return [...settings.origins].map(([pointer, origin]) => {
    const path = pointer.split('/').slice(1).map(unescape);
    return { app: app.name, cluster: cluster.name, path, setting: fieldText(path), origin };
  });
}

/** Whether the file of the environment sets it, and not the fleet or a default. */
export function setByEnvironment({ origin }: Leaf): boolean {
  return BY_THE_ENVIRONMENT.includes(origin.layer);
}

/** Whether a person set it, and it is no default. */
export function isSet(leaf: Leaf): boolean {
  return setByEnvironment(leaf) || leaf.origin.layer === 'fleet';
}

/** RFC 6901. */
function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
