import { CelError } from '../cel-error';
import { CelObject } from './cel-object';
import { fitsInt64 } from './int64';

const SECOND = 1_000_000_000n;
const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: SECOND,
  m: 60n * SECOND,
  h: 3_600n * SECOND,
};
const PART = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

/** A span of time with nanoseconds, at most 292 years. */
export class Duration extends CelObject {
  readonly type = 'google.protobuf.Duration';

  private constructor(readonly nanos: bigint) {
    super();
  }

  /** @throws CelError when the span is too long. */
  static of(nanos: bigint): Duration {
    if (!fitsInt64(nanos)) throw new CelError('run', 'duration overflow');
    return new Duration(nanos);
  }

  equals(other: Duration): boolean {
    return this.nanos === other.nanos;
  }

  /** In seconds, as CEL writes it: `5400s`, `0.25s`. */
  text(): string {
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    const fraction = String(size % SECOND)
      .padStart(9, '0')
      .replace(/0+$/, '');
    return `${this.nanos < 0n ? '-' : ''}${size / SECOND}${fraction && `.${fraction}`}s`;
  }
}

/**
 * A duration from text such as `1h30m` or `-1.5s`.
 * @throws CelError when the text is none
 */
export function durationFromText(text: string): Duration {
  const unsigned = text.replace(/^[+-]/, '');
  const nanos = unsigned === '0' ? 0n : nanosOf(unsigned);
  if (nanos === undefined) throw new CelError('run', `invalid duration: ${JSON.stringify(text)}`);
  return Duration.of(text.startsWith('-') ? -nanos : nanos);
}

function nanosOf(text: string): bigint | undefined {
  let nanos = 0n;
  let end = 0;
  while (end < text.length || end === 0) {
    PART.lastIndex = end;
    const [part, whole = '', fraction = '', unit = ''] = PART.exec(text) ?? [];
    if (part === undefined || whole + fraction === '') return undefined;
    const size = UNITS[unit] ?? 0n;
    nanos += BigInt(whole || '0') * size + (BigInt(fraction || '0') * size) / 10n ** BigInt(fraction.length);
    end += part.length;
  }
  return nanos;
}
