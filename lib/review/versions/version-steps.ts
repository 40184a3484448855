import { compareText } from '../../model/compare-text';
import type { ResourceId } from '../../model/manifest';
import { versionStep } from '../../model/version-step';
import type { ObjectChange, Where } from '../change';
import { compareIds, idKey } from '../objects/ids';
import { distinctWheres } from '../objects/wheres';
import type { VersionStep } from '../review';
import type { Side } from '../risk/rule';
import { runningSides, type Running, type RunningSides } from './running';

/** What deserves to be looked at first. */
const ATTENTION: readonly VersionStep['step'][] = [
  ...(['major', 'back', 'unknown', 'minor', 'patch', 'digest'] as const),
  ...(['new', 'gone'] as const),
];

/** One thing that runs in another version. */
type Step = Pick<VersionStep, 'what' | 'name' | 'before' | 'after'>;

/** Images and charts that run in another version, each step once, what deserves to be looked at first in front. */
export function versionSteps(changes: readonly ObjectChange[], before: Side, after: Side): readonly VersionStep[] {
  const found = new Map<string, { readonly step: Step; readonly where: Where[]; readonly ids: ResourceId[] }>();
  for (const change of changes) {
    for (const step of stepsOf(runningSides(change, before, after))) {
      const key = JSON.stringify([step.what, step.name, step.before, step.after]);
      const known = found.get(key) ?? { step, where: [], ids: [] };
      known.where.push(change.where);
      known.ids.push(change.id);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ step, where, ids }) => ({
      ...step,
      step: kindOf(step),
      where: distinctWheres(where),
      objects: [...new Map(ids.map((id) => [idKey(id), id])).values()].sort(compareIds),
    }))
    .sort(compareSteps);
}

/** Pairs what runs under one name before and after, in the order of versions where several do. */
function stepsOf({ before, after }: RunningSides): readonly Step[] {
  const names = new Map([...before, ...after].map(({ what, name }) => [`${what} ${name}`, { what, name }]));
  return [...names.values()].flatMap(({ what, name }) => {
    const [was, is] = [versionsOf(before, what, name), versionsOf(after, what, name)];
    const gone = was.filter((version) => !is.includes(version));
    const come = is.filter((version) => !was.includes(version));
    const length = Math.max(gone.length, come.length);
    return Array.from({ length }, (_, at): Step => ({ what, name, before: gone[at], after: come[at] }));
  });
}

function versionsOf(running: readonly Running[], what: Running['what'], name: string): readonly string[] {
  const versions = running.filter((each) => each.what === what && each.name === name).map(({ version }) => version);
  return [...new Set(versions)].sort(compareText);
}

function kindOf({ before, after }: Step): VersionStep['step'] {
  if (before === undefined) return 'new';
  return after === undefined ? 'gone' : versionStep(before, after);
}

function compareSteps(a: VersionStep, b: VersionStep): number {
  return (
    ATTENTION.indexOf(a.step) - ATTENTION.indexOf(b.step) ||
    compareText(a.name, b.name) ||
    compareText(a.what, b.what) ||
    compareText(a.before ?? '', b.before ?? '') ||
    compareText(a.after ?? '', b.after ?? '')
  );
}
