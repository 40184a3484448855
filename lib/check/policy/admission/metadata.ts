import { quantityText, resourceText } from './quantity-text';
import { struct, untouched, values, type Rule, type Struct } from './rule';

/** One quantity, such as the size of a directory. */
export const QUANTITY: Rule = quantityText;

/** Quantities by resource, such as `limits`. */
export const RESOURCE_LIST: Rule = values(resourceText);

/** `resources` of containers and claims. */
export const RESOURCES: Rule = struct({
  omitted: ['limits', 'requests'],
  fields: { limits: RESOURCE_LIST, requests: RESOURCE_LIST },
});

/** What every object says of itself. */
export const METADATA: Rule = struct({
  omitted: ['labels', 'annotations', 'namespace', 'generateName'],
  fields: { labels: untouched, annotations: untouched },
});

/** A selector by labels; an empty one stays, because it selects everything. */
export const LABEL_SELECTOR: Rule = struct({ omitted: ['matchLabels'], fields: { matchLabels: untouched } });

/** The rule for objects of a kind that keeps what is asked for in `spec`. */
export function withSpec(spec: Struct, whole: Struct = {}): Rule {
  const { defaults, fields } = whole;
  return struct({
    ...whole,
    defaults: { spec: {}, ...defaults },
    fields: { metadata: METADATA, spec: struct(spec), ...fields },
  });
}
