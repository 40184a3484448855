import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { applyPatch, type Operation } from 'fast-json-patch';
import { nearest } from '../../errors/nearest';
import { UserError } from '../../errors/user-error';
import type { Place } from '../../model/place';
import { AppScope } from './app-scope';

/** A merge patch (RFC 7386: null removes a key, a list replaces the list), or operations of RFC 6902. */
export type Patch = Readonly<Record<string, unknown>> | readonly Operation[];

interface Placed {
  readonly patch: Patch;
  readonly place: Place;
}

type Mapping = Record<string, unknown>;

const patches = new WeakMap<ApiObject, Placed[]>();

/**
 * Keeps a patch for the object of `kind`, and of `name` if one is given, that stands in `scope`; it is applied when the object is rendered.
 *
 * @throws UserError FL3004 when the construct has no object of that kind.
 */
export function addPatch(scope: Construct, patch: Patch, kind: string, name?: string): void {
  const objects = scope.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node));
  const place = AppScope.of(scope).here();
  const target = objects.find((object) => object.kind === kind && object.name === (name ?? object.name));
  if (!target) {
    const wanted = name === undefined ? kind : `${kind}/${name}`;
    const known = objects.map((object) => (name === undefined ? object.kind : `${object.kind}/${object.name}`));
    throw new UserError('FL3004', {
      message: `${scope.node.id} has no ${wanted} to patch; it has ${[...new Set(known)].sort().join(', ')}`,
      place,
      fix: `name ${nearest(wanted, known) ?? 'one of these'}`,
    });
  }
  patches.set(target, [...(patches.get(target) ?? []), { patch, place }]);
}

/** The object as its patches leave it. @throws UserError FL3004 when an operation finds nothing at its path. */
export function applyPatches(source: ApiObject, object: Record<string, unknown>): Record<string, unknown> {
  return (patches.get(source) ?? []).reduce((patched, placed) => applyOne(patched, placed), object);
}

function applyOne(object: Record<string, unknown>, { patch, place }: Placed): Record<string, unknown> {
  if (!isOperations(patch)) return merge(object, patch);
  try {
    return applyPatch(structuredClone(object), structuredClone(patch), true).newDocument;
  } catch (error) {
    throw new UserError('FL3004', {
      message: `a patch does not apply: ${firstLine(error)}`,
      place,
      fix: 'look the path up in the rendered manifest; a list is addressed by number, "-" is its end',
      cause: error,
    });
  }
}

function isOperations(patch: Patch): patch is readonly Operation[] {
  return Array.isArray(patch);
}

function merge(target: Mapping, patch: Mapping): Mapping {
  const merged = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const old = merged[key];
    if (value === null) Reflect.deleteProperty(merged, key);
    else merged[key] = isMapping(value) ? merge(isMapping(old) ? old : {}, value) : value;
  }
  return merged;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
