import type { ApiObject } from 'cdk8s';
import { applyPatches } from '../constructs/app/patch';
import { thrownLine } from '../errors/thrown-text';
import { UserError, UserErrors } from '../errors/user-error';
import type { KubernetesObject } from '../model/manifest';
import type { Place } from '../model/place';

/**
 * An object as plain data, its patches applied. Whether it has an identity is for layout to judge.
 *
 * @param construct How its construct is called in messages.
 * @throws UserError FL3004 for a patch that does not apply, FL3006 for what is no plain data, FL4003 for a list of
 * objects, a generated name, and a patch that leaves no object
 */
export function renderObject(source: ApiObject, construct: string, place: Place): KubernetesObject {
  const object = plainObject(source, place);
  const unfit = whyUnfit(object);
  if (!unfit) return object as KubernetesObject;
  throw new UserError('FL4003', { message: `an object of ${construct} ${unfit.is}`, place, fix: unfit.fix });
}

function plainObject(source: ApiObject, place: Place): unknown {
  try {
    return applyPatches(source, source.toJson() as Record<string, unknown>);
  } catch (error) {
    if (error instanceof UserError || error instanceof UserErrors) throw error;
    throw notPlain(source, place, error);
  }
}

function notPlain({ kind, name }: ApiObject, place: Place, cause: unknown): UserError {
  const reason = thrownLine(cause)
    .replace(/^Failed serializing .*?: /, '')
    .replace(/^(RangeError: )?Maximum call stack.*/, 'it holds itself, or is nested too deeply');
  return new UserError('FL3006', {
    message: `${kind} "${name}" cannot be written as YAML: ${reason}`,
    place,
    fix: 'a manifest holds plain data: strings, numbers, booleans, lists and mappings',
    cause,
  });
}

/** What keeps agents from applying an object as one of its own, and what to do about it. */
function whyUnfit(object: unknown): { readonly is: string; readonly fix: string } | undefined {
  if (typeof object !== 'object' || object === null) {
    return { is: 'is no mapping once it is patched', fix: 'patch parts of the object, not the whole' };
  }
  const { kind, items, metadata } = object as Partial<Record<'kind' | 'items' | 'metadata', unknown>>;
  if (typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items)) {
    return { is: `is a ${kind} of others`, fix: 'write its items as documents of their own' };
  }
  if ((Object(metadata) as { generateName?: unknown }).generateName !== undefined) {
    return { is: 'has metadata.generateName, which agents cannot apply', fix: 'give it a metadata.name instead' };
  }
  return undefined;
}
