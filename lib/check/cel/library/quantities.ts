import { CelError } from '../cel-error';
import { parseQuantity, Quantity } from '../quantity';
import { walk } from './cost';
import type { Library } from './library';

/** Amounts of resources, such as `500m` and `1.5Gi`. */
export const QUANTITIES: Library = {
  since: '1.29',
  functions: [
    ['quantity(string): kubernetes.Quantity', quantity, walk],
    ['isQuantity(string): bool', (text: string) => parseQuantity(text) !== undefined, walk],
    ['sign(kubernetes.Quantity): int', (q: Quantity) => BigInt(q.compare(Quantity.ofInteger(0n)))],
    ['(kubernetes.Quantity).isGreaterThan(kubernetes.Quantity): bool', (a: Quantity, b: Quantity) => a.compare(b) > 0],
    ['(kubernetes.Quantity).isLessThan(kubernetes.Quantity): bool', (a: Quantity, b: Quantity) => a.compare(b) < 0],
    ['(kubernetes.Quantity).compareTo(kubernetes.Quantity): int', (a: Quantity, b: Quantity) => BigInt(a.compare(b))],
    ['(kubernetes.Quantity).asApproximateFloat(): double', (q: Quantity) => q.asNumber()],
    ['(kubernetes.Quantity).asInteger(): int', asInteger],
    ['(kubernetes.Quantity).isInteger(): bool', (q: Quantity) => q.asInteger() !== undefined],
    ['(kubernetes.Quantity).add(kubernetes.Quantity): kubernetes.Quantity', (a: Quantity, b: Quantity) => a.add(b)],
    ['(kubernetes.Quantity).add(int): kubernetes.Quantity', (a: Quantity, b: bigint) => a.add(Quantity.ofInteger(b))],
    [
      '(kubernetes.Quantity).sub(kubernetes.Quantity): kubernetes.Quantity',
      (a: Quantity, b: Quantity) => a.subtract(b),
    ],
    [
      '(kubernetes.Quantity).sub(int): kubernetes.Quantity',
      (a: Quantity, b: bigint) => a.subtract(Quantity.ofInteger(b)),
    ],
  ],
};

function quantity(text: string): Quantity {
  const value = parseQuantity(text);
  if (!value) throw new CelError('run', `invalid quantity: ${JSON.stringify(text)}`);
  return value;
}

function asInteger(value: Quantity): bigint {
  const integer = value.asInteger();
  if (integer === undefined) throw new CelError('run', `cannot convert quantity ${value.text()} to integer`);
  return integer;
}
