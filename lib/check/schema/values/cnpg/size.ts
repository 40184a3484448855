import { billionths } from '../format/quantities';
import { mappingAt, textAt } from '../rule/read';

const SIZE = /^(\d+(?:\.\d+)?)(?:([kKMGT]?)B)?$/;

/**
 * What the operator takes the text of a size in `postgresql.parameters` for, to compare it with `billionths` of a
 * Kubernetes quantity; undefined for what it cannot read. A plain number is one of megabytes to it, whatever PostgreSQL
 * reads.
 */
export function operatorSize(text: string): bigint | undefined {
  const bare = text.replaceAll(' ', '');
  const [, amount = '', unit] = SIZE.exec(bare) ?? [];
  if (unit === undefined) return /^\d+$/.test(bare) ? billionths(`${bare}Mi`) : undefined;
  return billionths(`${amount}${unit === '' ? '' : `${unit.toUpperCase()}i`}`);
}

/** The size of what a `storage` or `walStorage` asks for, as it is written; undefined where it asks for none. */
export function askedSize(storage: unknown): unknown {
  const size = textAt(storage, 'size');
  if (size !== '') return size;
  return mappingAt(mappingAt(mappingAt(storage, 'pvcTemplate'), 'resources'), 'requests').storage;
}
