import type { Fault } from '../../model/finding';
import { missingGrant, missingPart, missingTarget } from './dangling';
import type { Item } from './item';
import { kindKey } from './kinds';
import { asList, asMapping } from './loosely';
import type { Pointer } from './reference';
import { partKind, partsOf, type Thing } from './thing';
import type { World } from './world';

const GRANT_GROUP = 'gateway.networking.k8s.io';

/** Decides whether a pointer arrives: at an object, at each part of it that is counted on, and with leave to. */
export function arrivalFaults(pointer: Pointer, item: Item, world: World): readonly Fault[] {
  const { kind, group } = pointer.to;
  const wanted = { kind, group, namespace: pointer.namespace, name: pointer.name };
  const found = pointer.anywhere ? world.things.findAnywhere(wanted) : world.things.find(wanted);
  if (pointer.optional) return [];
  if (found.length === 0) {
    const missing = missingTarget(pointer, item, world);
    return [pointer.suspected ? { ...missing, severity: 'warning' } : missing];
  }
  const faults = partFaults(pointer, found, item);
  return pointer.grant && !isGranted(pointer, item, world) ? [...faults, missingGrant(pointer, item)] : faults;
}

function partFaults(pointer: Pointer, found: readonly Thing[], item: Item): readonly Fault[] {
  const kind = partKind(kindKey(pointer.to));
  if (!kind || pointer.parts.length === 0) return [];
  // Several objects may add to one: what an ExternalSecret merges into a Secret is in it.
  const known = found.map((thing) => partsOf(thing, kind));
  if (known.includes(undefined)) return [];
  const there = known.flatMap((parts) => parts ?? []);
  return pointer.parts
    .filter(({ value }) => !there.includes(String(value)))
    .map((part) => missingPart(pointer, part, kind, { there, external: found[0]?.external }, item));
}

/** Whether a ReferenceGrant in the target's namespace names the kinds and the namespace that the reference is from. */
function isGranted({ namespace, name, to }: Pointer, { id }: Item, world: World): boolean {
  if (namespace === id.namespace || namespace === '' || id.namespace === '') return true;
  return world.things.all({ group: GRANT_GROUP, kind: 'ReferenceGrant', namespace }).some((grant) => {
    world.things.need(grant.external);
    if (grant.external) return true;
    const { from, to: targets } = asMapping(grant.object?.spec);
    const isFrom = asList(from).some((entry) => fits(entry, id) && asMapping(entry).namespace === id.namespace);
    return isFrom && asList(targets).some((entry) => fits(entry, to) && (asMapping(entry).name ?? name) === name);
  });
}

function fits(entry: unknown, { group, kind }: Pick<Pointer['to'], 'group' | 'kind'>): boolean {
  const named = asMapping(entry);
  return named.group === group && named.kind === kind;
}
