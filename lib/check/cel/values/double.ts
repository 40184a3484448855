/** A double as Go's `%g` writes it: the shortest that reads back the same, with an exponent where that is shorter. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const [digits = '', power = ''] = value.toExponential().split('e');
  return Number(power) < -4 || Number(power) >= 6 ? `${digits}e${exponentText(Number(power))}` : String(value);
}

/** An exponent with its sign and two digits at least. */
function exponentText(power: number): string {
  return `${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** A double with so many digits after the point, halves rounded to the even digit, as Go does. */
export function fixedText(value: number, precision: number): string {
  const { negative, numerator, denominator } = fractionOf(value);
  const scaled = roundedQuotient(numerator * 10n ** BigInt(precision), denominator);
  const digits = String(scaled).padStart(precision + 1, '0');
  const point = digits.length - precision;
  return `${negative ? '-' : ''}${digits.slice(0, point)}${precision > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** A double as a fraction of whole numbers, which it always is. */
function fractionOf(value: number): { negative: boolean; numerator: bigint; denominator: bigint } {
  let numerator = Math.abs(value);
  let denominator = 1n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return { negative: value < 0 || Object.is(value, -0), numerator: BigInt(numerator), denominator };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** A double with one digit before the point and an exponent that is set high: `1.05 × 10⁰³`. */
export function scientificText(value: number, precision: number): string {
  const [digits = '', power = ''] = value.toExponential(precision).split('e');
  const raised = exponentText(Number(power)).replace('+', '');
  return `${digits}\u202f×\u202f10${raised.replace(/./g, (digit) => SUPERSCRIPT[digit] ?? digit)}`;
}

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (raised, digit) => [digit, raised])),
};
