import type { External } from '../../model/external';
import type { Fault } from '../../model/finding';
import type { Subject } from '../subjects/subject';
import { arrivalFaults } from './arrival';
import { suspicion } from './fault';
import { itemsOf, type Item } from './item';
import { kindKey } from './kinds';
import { namespaceFaults } from './namespace-faults';
import { pointersOf } from './pointers';
import { CHECKS, REFERENCES } from './topics';
import { World } from './world';

/** All that one cluster is given, and what it is said to have by other means. */
export interface ClusterObjects {
  readonly subjects: readonly Subject[];
  /** An app's have its namespace; one without a namespace is there in every namespace. */
  readonly externals: readonly External[];
}

/** A fault, and the manifest it is in. */
export interface SubjectFault {
  readonly subject: Subject;
  readonly fault: Fault;
}

/** An external that the cluster's manifests do not need; one that no cluster needs can go. */
export interface NeedlessExternal {
  readonly external: External;
  readonly fault: Fault;
}

/** Whether all that points somewhere within a cluster arrives, and what was declared external for nothing. */
export interface ReferenceReport {
  /** In the order of the subjects. */
  readonly faults: readonly SubjectFault[];
  readonly needless: readonly NeedlessExternal[];
}

/** Follows all references of one cluster. Takes time in proportion to its objects. */
export function checkReferences({ subjects, externals }: ClusterObjects): ReferenceReport {
  const world = new World(itemsOf(subjects), externals);
  const missing = namespaceFaults(world);
  const faults = world.items.flatMap((item) =>
    [...(missing.get(item) ?? []), ...itemFaults(item, world)].map((fault) => ({ subject: item.subject, fault })),
  );
  // After all else, since only then it is known what was pointed to.
  return { faults, needless: world.needless().map(needlessExternal) };
}

function itemFaults(item: Item, world: World): readonly Fault[] {
  const kind = kindKey(item.id);
  const tree = REFERENCES.get(kind);
  const named = tree ? pointersOf(item, tree).flatMap((pointer) => arrivalFaults(pointer, item, world)) : [];
  return [...named, ...(CHECKS.get(kind) ?? []).flatMap((check) => check(item, world))];
}

function needlessExternal({ external, rendered }: { external: External; rendered: boolean }): NeedlessExternal {
  const { kind, name, namespace } = external;
  const what = `${kind} "${name}"${namespace === undefined ? '' : ` of namespace ${namespace}`}`;
  const why = rendered ? 'is rendered here' : 'is pointed to by nothing';
  return {
    external,
    fault: suspicion(
      'reference/needless-external',
      [],
      `${what} is declared external, but ${why}`,
      'remove the declaration',
    ),
  };
}
