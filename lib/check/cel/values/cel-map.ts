import { CelError } from '../cel-error';
import { kindOf } from './kind-of';
import { Uint } from './uint';

type PlainKey = string | boolean | bigint;

/** A map that an expression makes: its keys need not be text. */
export class CelMap {
  private readonly entries = new Map<PlainKey, readonly [key: unknown, value: unknown]>();

  get size(): number {
    return this.entries.size;
  }

  /** @throws CelError for a value that cannot be a key, and for a key that is there already. */
  insert(key: unknown, value: unknown): void {
    const plain = typeof key === 'number' ? undefined : plainKey(key);
    if (plain === undefined) throw new CelError('run', `unsupported key type: ${kindOf(key)}`);
    if (this.entries.has(plain)) throw new CelError('run', `failed with repeated key: ${keyText(key)}`);
    this.entries.set(plain, [key, value]);
  }

  /** The value of a key; undefined where there is none. Numbers are looked up across their types. */
  get(key: unknown): unknown {
    const plain = plainKey(key);
    return plain === undefined ? undefined : this.entries.get(plain)?.[1];
  }

  keys(): unknown[] {
    return Array.from(this.entries.values(), ([key]) => key);
  }
}

/** A key as errors show it. */
export function keyText(key: unknown): string {
  return String(plainKey(key) ?? kindOf(key));
}

/** What a key is stored under: a number of any type by its value. */
function plainKey(key: unknown): PlainKey | undefined {
  if (typeof key === 'string' || typeof key === 'bigint' || typeof key === 'boolean') return key;
  if (key instanceof Uint) return key.value;
  return typeof key === 'number' && Number.isInteger(key) ? BigInt(key) : undefined;
}
