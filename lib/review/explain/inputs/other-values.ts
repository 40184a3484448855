const AMOUNT = /^(\d+(?:\.\d+)?)([a-zA-Z]{1,3}|%)$/;
const ENDS_IN_NUMBER = /^(.*?)(\d+)$/s;

/**
 * Values of the same form as one that is written, none of them the same as it; the likeliest to be valid first.
 *
 * @param names Names of things that there are: where the value is one of them, any other may stand for it.
 */
export function otherValues(value: unknown, names: readonly string[] = []): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return otherNumbers(value);
  if (typeof value !== 'string') return [];
  const others = names.filter((name) => name !== value);
  return others.length < names.length ? [...others, ...otherTexts(value)] : otherTexts(value);
}

function otherNumbers(value: number): readonly number[] {
  const others = [value + 1, value * 2 + 1, value - 1, Math.ceil(value / 2)];
  return [...new Set(others)].filter((other) => other !== value && other >= Math.min(0, value));
}

function otherTexts(text: string): readonly string[] {
  const amount = AMOUNT.exec(text);
  // Twice as much is a whole number of the same unit, also where only powers of two are.
  if (amount) return [2, 3, 4].map((factor) => `${Number(amount[1]) * factor}${amount[2] ?? ''}`);
  const [, before = '', digits] = ENDS_IN_NUMBER.exec(text) ?? [];
  if (digits !== undefined) {
    return [1, 2, -1]
      .flatMap((step) => {
        const number = Number(digits) + step;
        return number < 0 || digits.length > 9 ? [] : [`${before}${number}`];
      })
      .concat(`${text}1`);
  }
  return [`${text}x`, `x${text}`, `${text}y`];
}
