import { isMapping } from '../../../check/schema/structural/is-mapping';
import { orderedKeys } from '../../../layout/key-order';
import { toYaml } from '../../../layout/to-yaml';
import type { KubernetesObject } from '../../../model/manifest';
import type { ReviewPath } from '../../change';

type Leaves = Map<number, ReviewPath>;

/**
 * The way to the value that starts on each line of a manifest as `toYaml` writes it, by the number of the line counted
 * from 0; mappings and lists that hold something have none.
 *
 * @param lines How many lines the manifest has. Where what is counted comes to others, nothing is known.
 */
export function leafLines(object: KubernetesObject, lines: number): ReadonlyMap<number, ReviewPath> {
  const leaves: Leaves = new Map();
  return walk(object, { line: 0, path: [], key: '' }, leaves) === lines ? leaves : new Map();
}

/** Where a value stands, and the key above it. */
interface Position {
  readonly line: number;
  readonly path: ReviewPath;
  readonly key: string;
}

/** Notes the leaves of a value; answers the line behind it. */
function walk(value: unknown, at: Position, leaves: Leaves): number {
  if (!holdsSomething(value)) {
    leaves.set(at.line, at.path);
    return at.line + linesOf(value);
  }
  if (Array.isArray(value)) {
    return value.reduce<number>(
      (line, item, index) => walk(item, { ...at, line, path: [...at.path, index] }, leaves),
      at.line,
    );
  }
  const mapping = value as Readonly<Record<string, unknown>>;
  return orderedKeys(mapping, at.key).reduce((line, key) => {
    const below = mapping[key];
    // A mapping or list starts on the line after its key.
    return walk(below, { line: holdsSomething(below) ? line + 1 : line, path: [...at.path, key], key }, leaves);
  }, at.line);
}

function holdsSomething(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : isMapping(value) && Object.values(value).some((one) => one !== undefined);
}

/** Text of several lines is a block below its key, or is quoted on one line; how it is, its own YAML tells. */
function linesOf(value: unknown): number {
  return typeof value === 'string' && value.includes('\n') ? toYaml(value).trimEnd().split('\n').length : 1;
}
