import { parseDocument } from 'yaml';
import type { Reading, Trait } from '../shape/shape';

/** Numbers that lose digits when they are read, wherever they stand. */
const LONG_NUMBER = /\d{16}/;
/** What one reader of YAML takes for another value than the next: octal numbers, and the words for true and false. */
const READ_DIFFERENTLY = /(?<![\w.:-])0\d+(?![\w.:-])|[:,[-]\s+(?:yes|no|on|off|y|n)\s*(?:$|[,\]}#])/im;

/** The text of a file, by the ending of the key that it stands under: `.json`, `.yaml` or `.yml`. */
export const FILE: Trait = {
  read: (value, key) => {
    if (key.endsWith('.json')) return json(value);
    return key.endsWith('.yaml') || key.endsWith('.yml') ? yaml(value) : undefined;
  },
};

/** Text that is YAML whatever its key. */
export const YAML_TEXT: Trait = { read: yaml };

/** Text that may be a mapping or a list in JSON, as annotations of controllers often are. */
export const JSON_OR_TEXT: Trait = { read: json };

function json(value: unknown): Reading | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value) || LONG_NUMBER.test(value)) return undefined;
  try {
    return { as: 'json', is: JSON.parse(value) as object };
  } catch {
    return undefined;
  }
}

/** Undefined too where there are tags or several documents, of which the values alone do not tell everything. */
function yaml(value: unknown): Reading | undefined {
  if (typeof value !== 'string' || LONG_NUMBER.test(value) || READ_DIFFERENTLY.test(value)) return undefined;
  const document = parseDocument(value, { logLevel: 'error' });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  try {
    const is: unknown = document.toJS();
    JSON.stringify(is); // throws where an alias leads back into what it is part of
    return typeof is === 'object' && is !== null ? { as: 'yaml', is } : undefined;
  } catch {
    // Aliases that lead nowhere, or expand without end.
    return undefined;
  }
}
