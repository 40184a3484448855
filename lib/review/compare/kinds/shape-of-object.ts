import { BUILT_IN, CUSTOM, type Shape } from '../shape/shape';
import { shapeOfPaths, type Paths } from '../shape/shape-of-paths';
import { by } from '../shape/traits';
import { DATABASES } from './databases';
import { DELIVERY } from './delivery';
import { KUBERNETES } from './kubernetes';
import { MONITORING } from './monitoring';
import { OPERATORS } from './operators';
import { METADATA } from './metadata';
import { TRAFFIC } from './traffic';

/** What holds for every kind. */
const ANY_KIND: Paths = { metadata: METADATA, 'status.conditions': by('type') };

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...shapesOf(KUBERNETES, BUILT_IN),
  ...[DATABASES, DELIVERY, MONITORING, OPERATORS, TRAFFIC].flatMap((kinds) => shapesOf(kinds, CUSTOM)),
]);

const UNKNOWN_KIND = shapeOfPaths(ANY_KIND, CUSTOM);

/** What the fields of an object mean, by its group and kind; its version makes no difference. */
export function shapeOfObject({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): Shape {
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
  return SHAPES.get(`${group}/${kind}`) ?? UNKNOWN_KIND;
}

function shapesOf(kinds: Readonly<Record<string, Paths>>, rest: Shape): readonly (readonly [string, Shape])[] {
  return Object.entries(kinds).map(([kind, paths]) => [kind, shapeOfPaths({ ...ANY_KIND, ...paths }, rest)]);
}
