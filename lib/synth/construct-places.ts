import { Node, type IConstruct } from 'constructs';
import type { AbsolutePlace } from '../workspace/call-site';
import { callSite } from '../workspace/call-site';

type AddChild = (this: Node, child: IConstruct, id: string) => void;

const places = new WeakMap<IConstruct, AbsolutePlace>();

/**
 * Runs `build` and remembers for every construct that it makes, whoever wrote its class, the line of user code that was
 * running. `Node.addChild` is private and the one call that no construct can do without; it is put back afterwards.
 */
export function rememberPlaces<T>(build: () => T): T {
  const prototype = Node.prototype as unknown as { addChild: AddChild };
  const { addChild } = prototype;
  prototype.addChild = function (child, id) {
    // Outside the scope of an app, where paths are short, there is no user code to be found.
    const place = this.path.includes(Node.PATH_SEP) ? callSite() : undefined;
    if (place) places.set(child, place);
    addChild.call(this, child, id);
  };
  try {
    return build();
  } finally {
    prototype.addChild = addChild;
  }
}

/** The line that made the construct, or the nearest of its parents that has one. */
export function placeOf(construct: IConstruct): AbsolutePlace | undefined {
  for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
    const place = places.get(at);
    if (place) return place;
  }
  return undefined;
}
