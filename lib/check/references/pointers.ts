import type { Item } from './item';
import { CONFIG_MAP, groupOf, kindKey, SECRET, type TargetKind } from './kinds';
import { asMapping, asText, fieldsAt, fieldsBelow, route, type Field, type Mapping, type Route } from './loosely';
import type { Pointer, Reference } from './reference';
import { partKind } from './thing';

/** References by the steps of their routes, so that an object is walked once for all of them. */
export interface ReferenceTree {
  readonly here: readonly Reference[];
  readonly below: readonly (readonly [step: string, tree: ReferenceTree])[];
}

/** The tree of references, made once for all objects of a kind. */
export function referenceTree(references: readonly Reference[]): ReferenceTree {
  return treeOf(references.map((reference) => ({ reference, steps: route(reference.at) })));
}

interface Routed {
  readonly reference: Reference;
  readonly steps: Route;
}

function treeOf(routed: readonly Routed[]): ReferenceTree {
  const firstSteps = new Set(routed.flatMap(({ steps }) => steps[0] ?? []));
  return {
    here: routed.filter(({ steps }) => steps.length === 0).map(({ reference }) => reference),
    below: Array.from(firstSteps, (step) => {
      const behind = routed.filter(({ steps }) => steps[0] === step);
      return [step, treeOf(behind.map((each) => ({ ...each, steps: each.steps.slice(1) })))];
    }),
  };
}

/** All that one object points to by name. */
export function pointersOf(item: Item, tree: ReferenceTree): readonly Pointer[] {
  const found: Pointer[] = [];
  collect({ value: item.object, path: [] }, tree, item, found);
  return found;
}

function collect(field: Field, { here, below }: ReferenceTree, item: Item, found: Pointer[]): void {
  for (const reference of here) {
    const pointed = pointer(item, reference, field);
    if (pointed) found.push(pointed);
  }
  for (const [step, tree] of below) {
    for (const inner of fieldsBelow(field, step)) collect(inner, tree, item, found);
  }
}

function pointer({ id }: Item, reference: Reference, field: Field): Pointer | undefined {
  const {
    to,
    name: nameKey = 'name',
    when,
    host = false,
    anywhere = false,
    grant = false,
    suspected = false,
  } = reference;
  const mapping = asMapping(field.value);
  const own = asText(field.value);
  const name = own ?? asText(mapping[nameKey]);
  if (name === undefined || UNFILLED.test(name)) return undefined;
  if (when && !when(mapping)) return undefined;
  const target = host ? serviceOf(name, id.namespace) : { name, namespace: asText(mapping.namespace) ?? id.namespace };
  if (!target) return undefined;
  const meant = targetKind(mapping, to);
  return {
    ...target,
    to: meant,
    path: own === undefined ? [...field.path, nameKey] : field.path,
    parts: own === undefined ? partsCountedOn(meant, field) : [],
    optional: mapping.optional === true,
    anywhere,
    grant,
    suspected,
  };
}

/** The kind that is meant: a reference may tell its own kind, and its group in one of three ways. */
function targetKind({ apiVersion, apiGroup, group, kind }: Mapping, to: TargetKind): TargetKind {
  const version = asText(apiVersion);
  const named = version === undefined ? (apiGroup ?? group) : groupOf(version);
  if (kind === undefined && named === undefined) return to;
  const meant = { ...to, group: typeof named === 'string' ? named : to.group, kind: asText(kind) ?? to.kind };
  return [CONFIG_MAP, SECRET].find((known) => kindKey(known) === kindKey(meant)) ?? meant;
}

function partsCountedOn(to: TargetKind, { value, path }: Field): readonly Field[] {
  const parts = partKind(kindKey(to))?.at ?? [];
  return parts
    .flatMap((steps) => fieldsAt(value, steps, path))
    .filter((part) => typeof part.value === 'string' || typeof part.value === 'number');
}

/** What an ApplicationSet, or Flux before it applies an object, has still to fill in. */
const UNFILLED = /\{\{|\$\{/;

const SERVICE_HOST = /^([a-z0-9-]+)(?:\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?)?$/;

/** The Service behind a host name: a name without dots is one of the same namespace, any other host is elsewhere. */
function serviceOf(host: string, namespace: string): Pick<Pointer, 'name' | 'namespace'> | undefined {
  const [, name, other = namespace] = SERVICE_HOST.exec(host) ?? [];
  return name === undefined ? undefined : { name, namespace: other };
}
