import type { Demand } from '../risk/risk';

const KI = 1024;
const UNITS = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'];

/** The amounts of a demand, in the order in which reports show them. */
export const AMOUNTS = ['pods', 'cpu', 'memory', 'storage'] as const;

/** An amount with its unit: pods and CPUs as they are, bytes as `2.5Gi`. */
export function amountText(what: keyof Demand, amount: number): string {
  if (what === 'pods') return String(amount);
  return what === 'cpu' ? rounded(amount / 1000) : bytesText(amount);
}

/** What differs between two demands: `cpu 12 → 14 (+2)`. */
export function demandTexts(before: Demand, after: Demand): readonly string[] {
  return AMOUNTS.filter((what) => before[what] !== after[what]).map((what) => {
    const change = after[what] - before[what];
    const amounts = [before[what], after[what]].map((amount) => amountText(what, amount));
    return `${what} ${amounts.join(' → ')} (${change < 0 ? '−' : '+'}${amountText(what, Math.abs(change))})`;
  });
}

function bytesText(bytes: number): string {
  if (bytes < KI) return String(bytes);
  const power = Math.min(UNITS.length, Math.floor(Math.log2(bytes) / Math.log2(KI)));
  return `${rounded(bytes / KI ** power)}${UNITS[power - 1] ?? ''}`;
}

/** With as many digits as a person still reads. */
function rounded(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}
