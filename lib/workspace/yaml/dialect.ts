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

/** Kubernetes reads YAML 1.1, where `yes` is true and `0644` is octal, but without its dates and sexagesimal numbers. */
export const MANIFEST: Dialect = {
  options: {
    version: '1.1',
    uniqueKeys: false,
    customTags: (tags: Tags) => tags.filter((tag) => typeof tag === 'string' || !isTime(tag)),
  },
  lenient: true,
};

function isTime(tag: Exclude<Tags[number], string>): boolean {
  return tag.tag === 'tag:yaml.org,2002:timestamp' || ('format' in tag && tag.format === 'TIME');
}
