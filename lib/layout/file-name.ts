import type { ResourceId } from '../model/manifest';
import { isAmbiguousKind } from './kinds';

/**
 * The name of an object's file: `<kind>.<name>.yaml`, all lower case. A kind that means different things in different
 * API groups carries its group, `<kind>_<group>`, and an object outside the bundle's namespace carries its own,
 * `<namespace>_<name>`. It depends on the object alone and leads into no other folder, whatever the name holds.
 *
 * @param namespace the namespace of the bundle
 */
export function fileName(id: ResourceId, namespace: string): string {
  const kind = id.kind.toLowerCase();
  const group = isAmbiguousKind(id.kind, id.group) ? `_${id.group.replaceAll('.', '-')}` : '';
  const elsewhere = id.namespace !== '' && id.namespace !== namespace ? `${id.namespace}_` : '';
  return `${kind}${group}.${elsewhere}${encodedName(id.name)}.yaml`;
}

/** A name in lower-case letters, digits, dots and dashes; any other byte of it is written `_xx`, so no two names meet. */
function encodedName(name: string): string {
  return name.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others).toString('hex').replace(/../g, '_$&'));
}
