import { fitsInt64 } from './values/int64';
import { CelObject } from './values/cel-object';

/** How the suffix of a quantity counts: `M`, `Mi` or `e6`. */
type Format = 'decimal' | 'binary' | 'exponent';

const DECIMAL = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 } as const;
const BINARY = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n } as const;
const QUANTITY = /^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?(?:([KMGTPE]i)|[eE]([+-]?\d+)|([numkMGTPE]?))$/;

/** Nanos are the least that a quantity can tell apart. */
const ONE = 10n ** 9n;
const LARGEST_BINARY = (2n ** 63n - 1n) * ONE;
/** More digits than this are kept in another form, which the API server does not call an integer. */
const FAST_DIGITS = 18;
/** Far beyond what any quantity means; larger exponents would only cost memory. */
const LARGEST_EXPONENT = 1000;

/** An amount of a resource, as Kubernetes counts it: exact down to a billionth. */
export class Quantity extends CelObject {
  readonly type = 'kubernetes.Quantity';

  constructor(
    /** The amount in billionths. */
    readonly nanos: bigint,
    private readonly format: Format,
    /** The power of ten of its last digit as it was written; undefined where the API server keeps it as a long decimal. */
    private readonly scale: number | undefined,
  ) {
    super();
  }

  /** A quantity of so many, whose sums are written with the suffix of the other. */
  static ofInteger(value: bigint): Quantity {
    return new Quantity(value * ONE, 'exponent', 0);
  }

  equals(other: Quantity): boolean {
    return this.nanos === other.nanos;
  }

  /** -1, 0 or 1. */
  compare(other: Quantity): number {
    return this.nanos < other.nanos ? -1 : this.nanos > other.nanos ? 1 : 0;
  }

  add(other: Quantity): Quantity {
    const nanos = this.nanos + other.nanos;
    if (this.nanos === 0n) return new Quantity(nanos, other.format, sumScale(nanos, other.scale, other.scale));
    return new Quantity(nanos, this.format, sumScale(nanos, this.scale, other.nanos === 0n ? this.scale : other.scale));
  }

  subtract(other: Quantity): Quantity {
    return this.add(new Quantity(-other.nanos, other.format, other.scale));
  }

  /** The amount where the API server takes it for an integer of 64 bits, which it does not for `1.0` or `1000m`. */
  asInteger(): bigint | undefined {
    const value = this.nanos / ONE;
    return this.scale !== undefined && this.scale >= 0 && fitsInt64(value) ? value : undefined;
  }

  asNumber(): number {
    return Number(`${this.nanos}e-9`);
  }

  /** The canonical text: no fraction, the largest suffix that allows that. */
  text(): string {
    if (this.nanos === 0n) return '0';
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    const whole = size % ONE === 0n;
    return this.format === 'binary' && whole && size >= 1024n * ONE
      ? binaryText(this.nanos / ONE)
      : decimalText(this.nanos, this.format === 'exponent');
  }
}

/** A quantity from text such as `1.5Gi`, `200m` or `1e3`; undefined where the text is none. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text);
  if (!match) return undefined;
  const [, sign, digits = '', fraction = '', binary, exponent, decimal] = match;
  const power = exponent === undefined ? DECIMAL[(decimal ?? '') as keyof typeof DECIMAL] : Number(exponent);
  if (Math.abs(power) > LARGEST_EXPONENT) return undefined;
  const unscaled = BigInt(digits + fraction || '0');
  const nanos = binary
    ? roundUp((unscaled * ONE) << BINARY[binary as keyof typeof BINARY], fraction.length)
    : roundUp(unscaled * 10n ** BigInt(Math.max(power + 9, 0)), fraction.length + Math.max(-power - 9, 0));
  const capped = binary && nanos > LARGEST_BINARY ? LARGEST_BINARY : nanos;
  const format = binary ? (capped < ONE ? 'decimal' : 'binary') : exponent === undefined ? 'decimal' : 'exponent';
  const length = (digits || '0').length + fraction.length;
  const scale = binary ? binaryScale(length, fraction, binary) : decimalScale(length, power - fraction.length);
  return new Quantity(sign === '-' ? -capped : capped, format, scale);
}

/** What is left of the last digits counts as one more, so that nothing asked for becomes nothing. */
function roundUp(value: bigint, digits: number): bigint {
  const by = 10n ** BigInt(digits);
  return (value + by - 1n) / by;
}

function decimalScale(length: number, scale: number): number | undefined {
  return length <= FAST_DIGITS && scale >= -9 ? scale : undefined;
}

function binaryScale(length: number, fraction: string, suffix: string): number | undefined {
  const digits = Math.trunc((Number(BINARY[suffix as keyof typeof BINARY]) * 3) / 10);
  return fraction === '' && length + digits <= FAST_DIGITS - 4 ? 0 : undefined;
}

function sumScale(nanos: bigint, a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const scale = Math.min(a, b);
  return fitsInt64(nanos / 10n ** BigInt(scale + 9)) ? scale : undefined;
}

function decimalText(nanos: bigint, asExponent: boolean): string {
  let [number, power] = [nanos, -9];
  while (number % 1000n === 0n && (asExponent || power < DECIMAL.E)) [number, power] = [number / 1000n, power + 3];
  if (asExponent) return power === 0 ? String(number) : `${number}e${power}`;
  const suffix = Object.entries(DECIMAL).find(([, each]) => each === power);
  return `${number}${suffix?.[0] ?? ''}`;
}

function binaryText(value: bigint): string {
  let number = value;
  let suffix = '';
  for (const larger of Object.keys(BINARY)) {
    if (number % 1024n !== 0n) break;
    [number, suffix] = [number / 1024n, larger];
  }
  return `${number}${suffix}`;
}
