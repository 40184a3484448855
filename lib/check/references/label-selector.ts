import { asList, asMapping, asText, type Mapping } from './loosely';

/** One condition on labels; all of a selector's have to hold. */
interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export type Selector = readonly Requirement[];

/** Something with labels. */
export interface Labelled {
  readonly labels: Mapping;
  /** Which labels it may carry beside these, as a controller adds them while it runs; any value where none is asked for. */
  readonly more?: (key: string, value?: string) => boolean;
}

/** Labels that end in a number which a controller gives. */
const NUMBERED = new Set(['statefulset.kubernetes.io/pod-name', 'job-name', 'batch.kubernetes.io/job-name']);

/** The name that stands for all that a controller numbers: `data-web-*` for `data-web-0`. */
export function numbered(name: string): string {
  return name.replace(/\d+$/, '*');
}

/** The `selector` of a Service: labels and their values. */
export function equalitySelector(labels: unknown): Selector {
  return Object.entries(asMapping(labels)).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    return { key, operator: 'In', values: NUMBERED.has(key) ? [value, numbered(value)] : [value] };
  });
}

/** A LabelSelector with `matchLabels` and `matchExpressions`. */
export function labelSelector(selector: unknown): Selector {
  const { matchLabels, matchExpressions } = asMapping(selector);
  const expressions = asList(matchExpressions).flatMap((expression): Selector => {
    const { key, operator, values } = asMapping(expression);
    if (typeof key !== 'string' || typeof operator !== 'string') return [];
    return [{ key, operator, values: [...new Set(asList(values).flatMap((value) => asText(value) ?? []))] }];
  });
  return [...equalitySelector(matchLabels), ...expressions];
}

/** Whether labels fulfil all of a selector; an empty one matches everything. */
export function matches(selector: Selector, { labels, more }: Labelled): boolean {
  return selector.every(({ key, operator, values }) => {
    const value = labels[key];
    const has = (wanted: string): boolean => value === wanted || (value === undefined && more?.(key, wanted) === true);
    if (operator === 'In') return values.some(has);
    if (operator === 'NotIn') return typeof value !== 'string' || !values.includes(value);
    if (operator === 'Exists') return value !== undefined || more?.(key) === true;
    return operator !== 'DoesNotExist' || value === undefined;
  });
}

/** As kubectl takes it: `app=web,tier in (a,b)`. */
export function selectorText(selector: Selector): string {
  return selector.map(requirementText).join(',');
}

function requirementText({ key, operator, values }: Requirement): string {
  if (operator === 'Exists') return key;
  if (operator === 'DoesNotExist') return `!${key}`;
  const [only = '', other] = values;
  if (operator === 'In' && (other === undefined || NUMBERED.has(key))) return `${key}=${only}`;
  return `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`;
}
