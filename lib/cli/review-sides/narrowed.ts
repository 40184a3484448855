import { nearest } from '../../errors/nearest';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import { compareText } from '../../model/compare-text';
import type { Snapshot } from '../../model/snapshot';
import { isEverything, ownsBundle, type Selection } from '../../plan/selection';
import { locationOf } from '../../review/objects/location';
import { visible } from '../../model/visible';
import type { Sides } from './open-sides';

/**
 * Sides of which only a selection differs: whatever else stands in `dist/` is taken as it is after the change, so that
 * rules and agents still see it.
 *
 * @throws UserErrors FL2004 for names that neither side has.
 */
export function narrowed({ before, after }: Sides, selection: Selection): Sides {
  if (isEverything(selection)) return { before, after };
  checkNames([...before.digests.keys(), ...after.digests.keys()], selection);
  const selects = (path: string): boolean => ownsBundle(selection, locationOf(path).bundle);
  const digests = merged(before.digests, after.digests, selects);
  const unreadable = merged(before.unreadable ?? new Map(), after.unreadable ?? new Map(), selects);
  const read: Snapshot['read'] = (paths) =>
    new Map([...before.read(paths.filter(selects)), ...after.read(paths.filter((path) => !selects(path)))]);
  return { before: { label: before.label, digests, unreadable, read }, after };
}

function merged(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  selects: (path: string) => boolean,
): ReadonlyMap<string, string> {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return new Map(
    paths.flatMap((path) => {
      const value = (selects(path) ? before : after).get(path);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
}

function checkNames(paths: readonly string[], { environments, clusters, apps }: Selection): void {
  const known = paths.map(locationOf).filter(({ app }) => !app.startsWith('gitops/'));
  const problems = new Problems();
  checkName('environment', environments, new Set(known.map(({ where }) => where.environment)), problems);
  checkName('cluster', clusters, new Set(known.flatMap(({ where }) => where.cluster ?? [])), problems);
  checkName('app', apps, new Set(known.map(({ app }) => app)), problems);
  problems.throwIfAny();
}

function checkName(what: string, asked: readonly string[], known: ReadonlySet<string>, problems: Problems): void {
  for (const name of asked) {
    if (known.has(name)) continue;
    const names = [...known].sort(compareText).map(visible);
    const near = nearest(name, names);
    problems.add(
      new UserError('FL2004', {
        message: `neither side has the ${what} "${name}"`,
        fix: near === undefined ? `name one of ${names.join(', ')}` : `did you mean "${near}"?`,
      }),
    );
  }
}
