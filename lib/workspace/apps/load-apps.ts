import type { Problems } from '../../errors/problems';
import { findApps } from '../find-apps';
import { sortedEntries } from '../yaml/located';
import { loadApp, type LoadedApp } from './load-app';
import type { ModuleLoader } from './load-module';

/** The apps of a workspace. */
export interface Apps {
  /** By name, in the order of names. */
  readonly loaded: ReadonlyMap<string, LoadedApp>;
  /** The names of all apps that have a file, also of those that could not be loaded. */
  readonly names: readonly string[];
}

/** @param problems Takes what is wrong with any of the apps. */
export function loadApps(root: string, loadModule: ModuleLoader, problems: Problems): Apps {
  const files = sortedEntries(findApps(root, problems));
  const loaded = new Map<string, LoadedApp>();
  for (const [name, file] of files) {
    const app = problems.catch(() => loadApp(root, name, file, loadModule));
    if (app) loaded.set(name, app);
  }
  return { loaded, names: files.map(([name]) => name) };
}
