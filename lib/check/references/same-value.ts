import { asMapping } from './loosely';

/** Whether two values say the same: the order of keys means nothing, and null is as good as missing. */
export function sameValue(a: unknown, b: unknown): boolean {
  const [left, right] = [a ?? undefined, b ?? undefined];
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  if (Array.isArray(left) && Array.isArray(right) && left.length !== right.length) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue(entryOf(left, key), entryOf(right, key)));
}

function entryOf(holder: object, key: string): unknown {
  return Array.isArray(holder) ? (holder as readonly unknown[])[Number(key)] : asMapping(holder)[key];
}
