import { asList, asMapping, valueAt, type Mapping } from '../../../check/references/loosely';
import type { Application } from './application';

const NOTES: Readonly<Record<string, string>> = {
  allow: 'waits for a sync window of its AppProject',
  deny: 'waits while a sync window of its AppProject denies it',
};

/** Which times an AppProject leaves to the syncs of an Application: any window that allows rules out the time between. */
export function windowNotes(application: Pick<Application, 'name' | 'spec'>, project: Mapping): readonly string[] {
  const windows = asList(project.syncWindows)
    .map(asMapping)
    .filter((window) => concerns(window, application));
  return [...new Set(windows.flatMap(({ kind }) => NOTES[String(kind)] ?? []))].sort();
}

/** One of the three conditions is enough, unless the window asks for all that it sets. */
function concerns(window: Mapping, { name, spec }: Pick<Application, 'name' | 'spec'>): boolean {
  const { destination } = asMapping(spec);
  const conditions = [
    [window.applications, [name]],
    [window.clusters, [valueAt(destination, 'name'), valueAt(destination, 'server')]],
    [window.namespaces, [valueAt(destination, 'namespace')]],
  ] as const;
  const set = conditions.filter(([patterns]) => asList(patterns).length > 0);
  const holds = ([patterns, values]: (typeof conditions)[number]): boolean =>
    asList(patterns).some((pattern) => values.some((value) => isLike(value, pattern)));
  return window.andOperator === true ? set.length > 0 && set.every(holds) : set.some(holds);
}

function isLike(value: unknown, pattern: unknown): boolean {
  if (typeof value !== 'string' || value === '' || typeof pattern !== 'string') return false;
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}
