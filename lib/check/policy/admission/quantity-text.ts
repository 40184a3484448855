import { parseQuantity, Quantity } from '../../cel/quantity';

/** What nearly all quantities look like that are canonical already: `100m`, `20`, `512Mi`. */
const CANONICAL = /^[1-9]\d{0,2}(m|k|M|G|[KMG]i)?$/;

/** In billionths, the unit of `Quantity`. */
const THOUSANDTH = 1_000_000n;

/**
 * A quantity in the text that Kubernetes writes for it: `1000m` is `1`, `1024Mi` is `1Gi`, `0.5` is `500m`.
 *
 * @returns The value itself where it is no quantity.
 */
export function quantityText(value: unknown): unknown {
  return parsed(value)?.text() ?? value;
}

/** The same of what is asked of a node, where less than a thousandth counts as one. */
export function resourceText(value: unknown): unknown {
  if (typeof value === 'string' && CANONICAL.test(value)) return value;
  const quantity = parsed(value);
  if (!quantity) return value;
  const beyond = quantity.nanos % THOUSANDTH;
  return (beyond > 0n ? quantity.add(new Quantity(THOUSANDTH - beyond, 'decimal', undefined)) : quantity).text();
}

function parsed(value: unknown): Quantity | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(String(value).trim()) : undefined;
}
