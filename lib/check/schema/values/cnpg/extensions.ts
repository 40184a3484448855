import { broken, FINE } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isMapping, isSet, listAt, mappingAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, notEmpty } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { unique, uniqueBy, uniqueItems } from '../rule/unique';
import { freeVariable } from './environment';

const PATHS = ['extension_control_path', 'dynamic_library_path', 'ld_library_path', 'bin_path'] as const;

/** Variables that a list of paths sets. */
const SET_BY_PATHS: Readonly<Record<string, string>> = { PATH: 'bin_path', LD_LIBRARY_PATH: 'ld_library_path' };

/** The one thing that stands in braces for something else; two dollars are one that stands for itself. */
const KNOWN = 'image_root';

const INSIDE: Format = {
  expected: 'a path that does not lead out of the extension',
  test: (text) => {
    let depth = 0;
    for (const step of text.split('/')) {
      if (step === '..') depth -= 1;
      else if (step !== '' && step !== '.') depth += 1;
      if (depth < 0) return false;
    }
    return true;
  },
};

/** Its volume is called `ext-` and this. */
const VOLUME_NAME: Format = { expected: 'at most 59 characters long', test: (text) => text.length <= 59 };

const paths: Rule = all(items(all(notEmpty, has(INSIDE))), uniqueItems('path'));

const placeholders: Rule = (value) => {
  if (typeof value !== 'string') return FINE;
  const unknown = [...value.matchAll(/(\$+)\{([^}]+)\}/g)].find(
    ([, dollars = '', name]) => dollars.length % 2 === 1 && name !== KNOWN,
  );
  return unknown ? [broken(`\${${unknown[2] ?? ''}} stands for nothing`, `write \${${KNOWN}}, or two $`)] : FINE;
};

const variable: Rule = (value) => {
  const field = typeof value === 'string' && Object.hasOwn(SET_BY_PATHS, value) ? SET_BY_PATHS[value] : undefined;
  return field === undefined ? freeVariable(value) : [broken(`${String(value)} is set by ${field}`, `write it there`)];
};

const extension: Rule = fields({
  name: has(VOLUME_NAME),
  ...Object.fromEntries(PATHS.map((name) => [name, paths])),
  env: all(items(fields({ name: variable, value: placeholders })), uniqueBy('name')),
});

/** Extensions that are mounted as images; two names that differ in - and _ alone would be one volume. */
export const extensions: Rule = all(
  items(extension),
  unique('name', (item) => textAt(item, 'name').replaceAll('_', '-'), ['name']),
);

/** Where the images of extensions come from, by the `spec` of a Cluster. */
export const extensionImages: Rule = across((spec) => {
  if (isSet(spec.imageCatalogRef)) return FINE;
  return [...listAt(mappingAt(spec, 'postgresql'), 'extensions').entries()]
    .filter(([, item]) => isMapping(item) && !isGiven(mappingAt(item, 'image').reference))
    .map(([at]) => noImage(at));
});

function noImage(at: number): Flaw {
  const message = 'the image of an extension is missing where no catalog lists it';
  return broken(message, 'add image.reference', ['postgresql', 'extensions', at, 'image', 'reference']);
}
