/** The way from an object to one of its fields: keys of mappings and positions in lists. */
export type FieldPath = readonly (string | number)[];

/**
 * As people write it: `spec.containers.0.image`; a key that is no plain word stands in brackets:
 * `metadata.labels[app.kubernetes.io/name]`.
 */
export function fieldText(path: FieldPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'string' && !/^[\w$-]+$/.test(step)) return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${step}`;
  }, '');
}
