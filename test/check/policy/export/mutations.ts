import fc from 'fast-check';
import type { KubernetesObject } from '../../../../lib/model/manifest';

type Fields = Record<string, unknown>;

/** One thing that is done to a manifest. `where` picks a field, whatever their number. */
interface Edit {
  readonly how: 'drop' | 'set' | 'add' | 'graft';
  readonly where: number;
  readonly key: string;
  readonly value: unknown;
}

/** What says which object it is; the API server would not get as far as policies with other types there. */
const IDENTITY = new Set(['apiVersion', 'kind', 'metadata']);

const KEYS = ['securityContext', 'privileged', 'hostNetwork', 'resources', 'image', 'replicas', 'type', 'ports', 'x'];

const VALUES = [
  true,
  false,
  0,
  1,
  -1,
  1.5,
  2 ** 40,
  '',
  '0',
  '64Mi',
  '2',
  'nginx',
  'nginx:latest',
  '::1',
  'RuntimeDefault',
];

/** Manifests made from others by dropping, changing and adding fields at any depth, other labels and namespaces. */
export function mutated(from: readonly KubernetesObject[]): fc.Arbitrary<KubernetesObject> {
  const fields = from.flatMap((object) => placesIn(object).map(({ parent, key }) => [key, parent[key]] as const));
  const grafted = fc.constantFrom(...fields);
  const value = fc.oneof(
    fc.constantFrom<unknown>(...VALUES, null, [], {}),
    grafted.map(([, field]) => field),
  );
  const edit: fc.Arbitrary<Edit> = fc.record({
    how: fc.constantFrom('drop', 'set', 'add', 'graft'),
    where: fc.nat(),
    key: fc.oneof(
      fc.constantFrom(...KEYS),
      grafted.map(([key]) => key),
    ),
    value,
  });
  return fc
    .record({
      object: fc.constantFrom(...from),
      edits: fc.array(edit, { maxLength: 5 }),
      labels: fc.option(fc.dictionary(fc.constantFrom('app', 'team', 'app.kubernetes.io/managed-by'), label), FEW),
      namespace: fc.option(fc.constantFrom('shop', 'elsewhere'), FEW),
    })
    .map(({ object, edits, labels, namespace }) => {
      const copy = structuredClone(object) as KubernetesObject & Fields;
      for (const each of edits) apply(each, copy);
      const metadata = { ...copy.metadata, ...(labels && { labels }), ...(namespace && { namespace }) };
      return { ...copy, metadata };
    });
}

const FEW = { freq: 3, nil: undefined };
const label = fc.constantFrom('fairlead', 'someone', '');

/** A field and what it stands in. */
interface Placed {
  readonly parent: Fields;
  readonly key: string;
}

/** Every field and every item at any depth, but for those that say which object it is. */
function placesIn(object: KubernetesObject): readonly Placed[] {
  const top = Object.keys(object).filter((key) => !IDENTITY.has(key));
  return top.flatMap((key) => [{ parent: object, key }, ...placesBelow(object[key])]);
}

function placesBelow(value: unknown): readonly Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Fields;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesBelow(parent[key])]);
}

function apply({ how, where, key, value }: Edit, object: KubernetesObject): void {
  const places = placesIn(object);
  const alike = how === 'graft' ? places.filter((place) => place.key === key) : places;
  const found = alike[where % Math.max(1, alike.length)];
  if (!found) return;
  if (how === 'drop') remove(found);
  else if (how === 'add') add(found, key, structuredClone(value));
  else found.parent[found.key] = structuredClone(value);
}

function remove({ parent, key }: Placed): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

function add({ parent, key: at }: Placed, key: string, value: unknown): void {
  const target = parent[at];
  if (Array.isArray(target)) target.push(value);
  else if (typeof target === 'object' && target !== null) (target as Fields)[key] = value;
}
