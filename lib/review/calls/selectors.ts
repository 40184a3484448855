import { isMapping } from '../../check/schema/structural/is-mapping';

/** A mapping of a manifest. */
export type Mapping = Readonly<Record<string, unknown>>;

/** The mappings of a list; of what is none, nothing. */
export function mappings(list: unknown): readonly Mapping[] {
  return Array.isArray(list) ? list.filter(isMapping) : [];
}

/** What a selector asks for by equality: keys and values of labels. */
export function wantedLabels(selector: unknown): ReadonlyMap<string, string> {
  const labels = isMapping(selector) && isMapping(selector.matchLabels) ? Object.entries(selector.matchLabels) : [];
  return new Map(labels.filter((label): label is [string, string] => typeof label[1] === 'string'));
}

/** Whether a selector asks for something that labels alone do not say. */
export function hasExpressions(selector: unknown): boolean {
  return isMapping(selector) && mappings(selector.matchExpressions).length > 0;
}
