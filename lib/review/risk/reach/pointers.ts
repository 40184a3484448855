import type { Item } from '../../../check/references/item';
import { kindKey } from '../../../check/references/kinds';
import { pointersOf, type ReferenceTree } from '../../../check/references/pointers';
import type { Pointer } from '../../../check/references/reference';
import { REFERENCES } from '../../../check/references/topics';
import { groupBy } from '../../../model/group-by';
import type { Placed, Where } from '../../change';
import type { Side } from '../rule';
import { perCluster } from './per-cluster';
import type { Thing } from './things';

/** An object that points to something, and how. */
export interface Pointing {
  readonly from: Placed;
  readonly pointer: Pointer;
}

/** What objects of one kind point to, by kind and name of the target. */
type Pointings = ReadonlyMap<string, readonly Pointing[]>;

/** The pointers of a cluster, found kind by kind as they are asked for. */
const pointings = perCluster((side, where) => {
  const known = new Map<string, Pointings>();
  return (kind: string, tree: ReferenceTree): Pointings => {
    const found = known.get(kind) ?? pointingsOf(side.list(where, kind), tree);
    known.set(kind, found);
    return found;
  };
});

/** Who on a cluster cannot do without a thing. */
export function pointingTo({ kind, namespace, name }: Thing, side: Side, where: Where): readonly Pointing[] {
  const ofKind = pointings(side, where);
  return namingKinds(kind)
    .flatMap(([naming, tree]) => ofKind(naming, tree).get(`${kind}\n${name}`) ?? [])
    .filter(({ pointer }) => {
      return pointer.anywhere || [pointer.namespace, namespace].includes('') || pointer.namespace === namespace;
    });
}

/** The kinds that may name a target: those that mean it unless they say otherwise; all where it is always said. */
function namingKinds(target: string): readonly (readonly [string, ReferenceTree])[] {
  const meant = [...REFERENCES].filter(([, tree]) => means(tree, target));
  return meant.length > 0 ? meant : [...REFERENCES];
}

function means({ here, below }: ReferenceTree, target: string): boolean {
  return here.some(({ to }) => kindKey(to) === target) || below.some(([, tree]) => means(tree, target));
}

function pointingsOf(all: readonly Placed[], tree: ReferenceTree): Pointings {
  const found = all.flatMap((from) => pointersOf(itemOf(from), tree).map((pointer) => ({ from, pointer })));
  return groupBy(
    found.filter(({ pointer }) => !pointer.optional),
    ({ pointer }) => `${kindKey(pointer.to)}\n${pointer.name}`,
  );
}

/** Pointers are read from the object alone; what checks know of a manifest beside it plays no part. */
function itemOf({ object, id, file }: Placed): Item {
  const mark = { place: { file, line: 1, column: 1 }, span: 1 };
  return {
    object,
    id,
    subject: { object, text: '', target: { kubernetes: '', tier: 'production' }, file, locate: () => mark },
  };
}
