import { EVERYWHERE, isAt, type Original } from './original';

type Path = readonly (string | number)[];

/** One mistake in an otherwise right object. */
export interface Planted {
  readonly what: string;
  readonly path: Path;
  readonly object: unknown;
}

/** Every mistake of a kind that a schema has to catch, made one at a time: a typo in each key, a wrong type everywhere. */
export function plantedFaults(original: Original): readonly Planted[] {
  const places = {
    maps: { ...EVERYWHERE.maps, ...original.maps },
    free: { ...EVERYWHERE.free, ...original.free },
    either: { ...EVERYWHERE.either, ...original.either },
  };
  const found: Planted[] = [];
  const plant = (what: string, path: Path, value: unknown): void => {
    found.push({ what, path, object: withValue(original.object, path, value) });
  };
  visit(original.object, [], (value, path) => {
    if (isAt(places.free, path)) return false;
    for (const wrong of wrongTypes(value, isAt(places.either, path))) {
      if (path.length > 0 && !isIdentity(path)) plant(`${JSON.stringify(wrong)} instead`, path, wrong);
    }
    if (isMapping(value) && !isAt(places.maps, path)) {
      plant('a key added', path, { ...value, [typo(Object.keys(value)[0] ?? 'name')]: 'planted' });
      for (const key of Object.keys(value)) {
        if (isIdentity([...path, key])) continue;
        plant(`${key} misspelt`, path, renamed(value, key));
      }
    }
    return true;
  });
  return found;
}

/** Without these an object is of no kind, so that no schema is asked. */
function isIdentity(path: Path): boolean {
  return path.length === 1 && (path[0] === 'apiVersion' || path[0] === 'kind' || path[0] === 'metadata');
}

function visit(value: unknown, path: Path, each: (value: unknown, path: Path) => boolean): void {
  if (!each(value, path) || typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    visit(inside, [...path, Array.isArray(value) ? Number(key) : key], each);
  }
}

function wrongTypes(value: unknown, either: boolean): readonly unknown[] {
  if (Array.isArray(value)) return [{ planted: 'yes' }, 'planted', 7, true];
  if (isMapping(value)) return [['planted'], 'planted', 7, true];
  if (typeof value === 'boolean') return [{ planted: 'yes' }, ['planted'], 'yes', 7];
  if (typeof value === 'number') return [{ planted: 'yes' }, ['planted'], true, ...(either ? [] : ['planted here'])];
  return [{ planted: 'yes' }, ['planted'], true, ...(either ? [] : [7])];
}

/** A slip of the kind that happens: the last two letters change places, or where they are alike the last is doubled. */
function typo(key: string): string {
  const swapped = key.slice(0, -2) + key.slice(-1) + key.slice(-2, -1);
  return swapped === key ? key + key.slice(-1) : swapped;
}

function renamed(mapping: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.fromEntries(Object.entries(mapping).map(([each, value]) => [each === key ? typo(key) : each, value]));
}

function withValue(holder: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((each: unknown, index) => (index === step ? withValue(each, rest, value) : each));
  }
  const mapping = holder as Readonly<Record<string, unknown>>;
  return { ...mapping, [step]: withValue(mapping[step], rest, value) };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
