import { asList, asMapping, asText, valueAt } from '../../../check/references/loosely';
import type { Placed } from '../../change';
import type { Side } from '../../risk/rule';
import { pathTails } from '../path-tails';
import { perCluster } from '../../risk/reach/per-cluster';
import { leftOut, takes, type Kustomization } from './kustomization';

const KUSTOMIZATION = 'kustomize.toolkit.fluxcd.io/Kustomization';

/** The Kustomization that applies an object of a bundle; undefined where none is known to. */
export function findKustomization(side: Side, { object, where, bundle }: Placed): Kustomization | undefined {
  return kustomizationsAt(side, where)
    .get(bundle)
    ?.find((kustomization) => takes(kustomization, object));
}

/** Kustomizations by the folders that they follow. */
const kustomizationsAt = perCluster((side, where): ReadonlyMap<string, readonly Kustomization[]> => {
  const found = new Map<string, Kustomization[]>();
  const all = new Map(side.list(where, KUSTOMIZATION).map((placed) => [keyOf(placed), placed]));
  for (const placed of all.values()) {
    const spec = asMapping(placed.object.spec);
    const kustomization = { key: keyOf(placed), spec, without: leftOut(spec), heldUp: heldUpBy(placed, all, side) };
    for (const tail of pathTails(asText(spec.path) ?? '')) {
      const others = found.get(tail);
      if (others) others.push(kustomization);
      else found.set(tail, [kustomization]);
    }
  }
  return found;
});

function keyOf({ id }: Pick<Placed, 'id'>): string {
  return `${id.namespace}/${id.name}`;
}

function heldUpBy(placed: Placed, all: ReadonlyMap<string, Placed>, side: Side): readonly string[] {
  if (isSuspended(placed)) return ['waits: the Kustomization is suspended'];
  return [
    ...(isSuspended(sourceOf(placed, side)) ? ['waits: the source of the Kustomization is suspended'] : []),
    ...(waitsForSuspended(placed, all) ? ['waits: a Kustomization that it depends on is suspended'] : []),
  ];
}

function isSuspended(placed: Placed | undefined): boolean {
  return valueAt(placed?.object, 'spec', 'suspend') === true;
}

function sourceOf({ object, where, id }: Placed, side: Side): Placed | undefined {
  const { kind, name, namespace } = asMapping(valueAt(object, 'spec', 'sourceRef'));
  const sources = side.list(where, `source.toolkit.fluxcd.io/${String(kind)}`);
  return sources.find((source) => source.id.name === name && source.id.namespace === (namespace ?? id.namespace));
}

/** A dependency that is suspended never reaches the revision that it is waited for at. */
function waitsForSuspended(placed: Placed, all: ReadonlyMap<string, Placed>): boolean {
  const waitsFor = new Set([placed]);
  // A set that grows while it is walked ends with all that can be reached, circles included.
  for (const each of waitsFor) {
    for (const { namespace, name } of asList(valueAt(each.object, 'spec', 'dependsOn')).map(asMapping)) {
      const dependency = all.get(`${asText(namespace) ?? each.id.namespace}/${String(name)}`);
      if (dependency) waitsFor.add(dependency);
    }
  }
  waitsFor.delete(placed);
  return [...waitsFor].some(isSuspended);
}
