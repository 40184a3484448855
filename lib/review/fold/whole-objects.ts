import { kindKey } from '../../check/references/kinds';
import { idKey } from '../objects/ids';
import { locationOf } from '../objects/location';
import { distinctWheres, isCluster, whereKey } from '../objects/wheres';
import type { Review } from '../review';
import { groupAlike } from './alike';
import { compareJudged, riskOfChange, type Judged } from './judged';

/**
 * Groups objects that came, went or moved as a whole: those of one app that did so on the same clusters, with the same
 * risk by the same rules. What is new or gone as a whole, an app or a cluster, is a group for each risk. Where nothing
 * but objects of one kind came or went, all apps are one group: somebody took all budgets away.
 */
export function groupWhole(judged: readonly Judged[], bundles: Review['bundles']): readonly (readonly Judged[])[] {
  const wholes = new Wholes(bundles);
  const clusters = new Map<string, Set<string>>();
  const keyed = judged.map((each) => {
    const { change } = each;
    const common = [change.kind, riskOfChange(each)];
    const whole = wholes.nameOf(each);
    if (whole) return { each, key: JSON.stringify([...common, whole]), object: undefined };
    const rules = [...new Set(each.consequences.map(({ rule }) => rule))].sort();
    const key = JSON.stringify([...common, wayOf(each), rules]);
    const object = JSON.stringify([key, idKey(change.id)]);
    clusters.set(object, (clusters.get(object) ?? new Set()).add(whereKey(change.where)));
    return { each, key, object };
  });
  const keyOf = ({ key, object }: (typeof keyed)[number]): string =>
    object === undefined ? key : JSON.stringify([key, ...(clusters.get(object) ?? [])]);
  const groups = groupAlike(keyed, (item) => [keyOf(item)]).map((group) => group.map(({ each }) => each));
  const kindsOf = (group: readonly Judged[]): readonly string[] =>
    group.some((each) => wholes.nameOf(each)) ? [] : kindKeys(group);
  return groupAlike(groups, kindsOf).map((alike) => alike.flat().sort(compareJudged));
}

/** What a group has in common with that of another app: none where it is of several kinds, or only moved. */
function kindKeys(group: readonly Judged[]): readonly string[] {
  const [first] = group;
  const kinds = new Set(group.map(({ change }) => kindKey(change.id)));
  if (!first || kinds.size > 1 || first.change.kind === 'moved') return [];
  const rules = [...new Set(first.consequences.map(({ rule }) => rule))].sort();
  const clusters = distinctWheres(group.map(({ change }) => change.where)).map(whereKey);
  return [JSON.stringify([first.change.kind, riskOfChange(first), ...kinds, rules, clusters])];
}

/** The app that an object is of; both where it went from one to another, none where only its file is another. */
function wayOf({ change: { before, after } }: Judged): readonly string[] {
  const [from, to] = [before, after].map((placed) => placed && locationOf(placed.file));
  if (from && to) return from.bundle === to.bundle ? [] : [from.app, to.app];
  return [(from ?? to)?.app ?? ''];
}

/** What is new or gone as a whole. */
class Wholes {
  private readonly bundles: ReadonlyMap<string, readonly [before: number, after: number]>;
  private readonly clusters: ReadonlyMap<string, readonly [before: number, after: number]>;

  constructor(bundles: Review['bundles']) {
    this.bundles = new Map(bundles.map(({ bundle, before, after }) => [bundle, [before, after]]));
    const clusters = new Map<string, readonly [number, number]>();
    for (const { where, before, after } of bundles) {
      const [was, is] = clusters.get(whereKey(where)) ?? [0, 0];
      clusters.set(whereKey(where), [was + before, is + after]);
    }
    this.clusters = clusters;
  }

  /** The clusters of an environment, or the app, that an object came or went with; undefined where it did so alone. */
  nameOf({ change: { kind, where, before, after } }: Judged): readonly string[] | undefined {
    const placed = after ?? before;
    if (!placed || kind === 'moved') return undefined;
    const side = kind === 'added' ? 0 : 1;
    if (isCluster(where) && this.clusters.get(whereKey(where))?.[side] === 0) return ['clusters', where.environment];
    return this.bundles.get(placed.bundle)?.[side] === 0 ? ['app', locationOf(placed.file).app] : undefined;
  }
}
