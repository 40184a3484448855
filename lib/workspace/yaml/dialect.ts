import type { DocumentOptions, ParseOptions, SchemaOptions, Tags } from 'yaml';

/** How the text of a file is read. */
export interface Dialect {
  readonly options: DocumentOptions & ParseOptions & SchemaOptions;
  /** Whether what only other writers of YAML use is taken: directives, merge keys, and keys that are not text. */
  readonly lenient: boolean;
}

/** What fairlead's own files are: YAML 1.2 without tags for dates and binaries. */
export const CONFIGURATION: Dialect = {
  // The locator compares keys, because the library takes square time.
  options: { version: '1.2', resolveKnownTags: false, uniqueKeys: false },
  lenient: false,
};

/** What go-yaml takes for a number with a fraction: not a dot alone, which is a path, and not `e5`. */
const FLOAT = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/** Kubernetes reads YAML 1.1, where `yes` is true and `0644` is octal, as go-yaml does: without dates and sexagesimals. */
export const MANIFEST: Dialect = {
  options: { version: '1.1', uniqueKeys: false, customTags: (tags: Tags) => [...tags.flatMap(asInGo), 'intOct'] },
  lenient: true,
};

/** Tags whose text go-yaml reads otherwise, or not at all. */
function asInGo(tag: Tags[number]): Tags {
  if (typeof tag === 'string' || tag.collection) return [tag];
  const { tag: name, format, test } = tag;
  if (name === 'tag:yaml.org,2002:timestamp' || format === 'TIME') return [];
  const hasFraction = name === 'tag:yaml.org,2002:float' && (format === 'EXP' || test?.test('1.5'));
  return [hasFraction ? { ...tag, test: FLOAT } : tag];
}
