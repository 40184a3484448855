import type { PropRule } from '../app/check-props';

/** The suffixes of a Kubernetes quantity: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const SCALE: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** The number that a quantity stands for, such as 0.25 for `250m`; undefined for what is none. */
export function quantityValue(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, digits, suffix = ''] = /^(\d+(?:\.\d+)?)([a-zA-Z]*)$/.exec(text) ?? [];
  const scale = SCALE[suffix];
  return digits === undefined || scale === undefined ? undefined : Number(digits) * scale;
}

/** Quantities above zero, each under the name of its prop; what is left out is fine. */
export function quantityRules(quantities: Readonly<Record<string, string | undefined>>): readonly PropRule[] {
  return Object.entries(quantities).map(([name, text]) => [
    text === undefined || (quantityValue(text) ?? 0) > 0,
    `${name} must be a quantity above zero, found ${JSON.stringify(text)}`,
    'write a number with a unit, such as 250m or 256Mi',
  ]);
}
