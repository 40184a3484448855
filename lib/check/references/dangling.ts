import type { External } from '../../model/external';
import type { Fault } from '../../model/finding';
import { declaring } from './declaring';
import { fault, inNamespace } from './fault';
import { instead } from './instead';
import type { Item } from './item';
import type { Field } from './loosely';
import type { Pointer } from './reference';
import type { PartKind } from './thing';
import type { World } from './world';

/** The fault of a name that stands for nothing. */
export function missingTarget({ to, namespace, name, path, anywhere }: Pointer, item: Item, world: World): Fault {
  const { group, kind } = to;
  const at = !anywhere && world.isNamespaced(kind, group) ? namespace : '';
  const message = `${kind} "${name}" does not exist${inNamespace(at)}`;
  const external = { kind, name, ...(at !== '' && at !== item.id.namespace && { namespace: at }) };
  const add = `add the ${kind}, or ${declaring(external, item)}`;
  const elsewhere = world.things.namespacesWith({ group, kind, name })[0];
  if (elsewhere) return fault(to.code, path, `${message}, namespace ${elsewhere} has one`, add);
  const names = world.things.all({ group, kind, namespace }).map((thing) => thing.name);
  const other = instead(
    name,
    names.filter((each) => !each.endsWith('*')),
  );
  return fault(to.code, path, `${message}, ${other.text}`, other.fix(add));
}

/** What is known of the parts of a thing, and the external that tells them. */
interface KnownParts {
  readonly there: readonly string[];
  readonly external: External | undefined;
}

/** The fault of a key, port or listener that its object lacks. */
export function missingPart(
  { to, name, namespace }: Pointer,
  { value, path }: Field,
  { word, code }: PartKind,
  { there, external }: KnownParts,
  item: Item,
): Fault {
  const part = String(value);
  const other = instead(part, there);
  const add = external
    ? declaring({ ...external, keys: [...there, part] }, item)
    : `add the ${word} to ${to.kind}/${name}`;
  const message = `${to.kind} "${name}"${inNamespace(namespace)} has no ${word} "${part}", ${other.text}`;
  return fault(code, path, message, other.fix(add));
}

/** The fault of a reference into another namespace that the owner of that namespace has not allowed. */
export function missingGrant({ to, namespace, name, path }: Pointer, { id }: Item): Fault {
  return fault(
    'reference/grant',
    path,
    `${to.kind} "${name}" is in namespace ${namespace}, where no ReferenceGrant allows a ${id.kind} of namespace ${id.namespace} to point to it`,
    `add a ReferenceGrant to namespace ${namespace}, from ${id.kind} in ${id.namespace} to ${to.kind}`,
  );
}
