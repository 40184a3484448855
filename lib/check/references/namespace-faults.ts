import type { Fault } from '../../model/finding';
import { declaring } from './declaring';
import { fault } from './fault';
import { instead } from './instead';
import type { Item } from './item';
import type { World } from './world';

/** The namespaces that are used and that nobody makes, each told once: at the first object that is in it. */
export function namespaceFaults(world: World): ReadonlyMap<Item, readonly Fault[]> {
  const first = new Map<string, Item>();
  const counts = new Map<string, number>();
  for (const item of world.items) {
    const { namespace } = item.id;
    const known = world.namespaces.get(namespace);
    world.things.need(known?.external);
    if (known?.source !== 'used') continue;
    if (!first.has(namespace)) first.set(namespace, item);
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const there = [...world.namespaces.values()].filter(({ source }) => source !== 'used').map(({ name }) => name);
  return new Map(
    Array.from(first, ([name, item]) => {
      const count = counts.get(name) ?? 0;
      return [item, [missingNamespace(name, count, there, item)]];
    }),
  );
}

function missingNamespace(name: string, count: number, there: readonly string[], item: Item): Fault {
  const other = instead(name, there);
  const shared = count > 1 ? ` of ${count} objects` : '';
  const message = `namespace ${name}${shared} does not exist, ${other.text}`;
  const add = `add the Namespace, or ${declaring({ kind: 'Namespace', name }, item)}`;
  return fault('reference/namespace', ['metadata', 'namespace'], message, other.fix(add));
}
