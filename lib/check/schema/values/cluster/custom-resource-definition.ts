import { FINE, wrong } from '../rule/flaw';
import { mappingAt, textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** A CustomResourceDefinition is named after what it defines. */
export const customResourceDefinition: Rule = across((object) => {
  const spec = mappingAt(object, 'spec');
  const name = textAt(mappingAt(object, 'metadata'), 'name');
  const plural = textAt(mappingAt(spec, 'names'), 'plural');
  const expected = `${plural}.${textAt(spec, 'group')}`;
  return plural === '' || name === '' || name === expected ? FINE : [wrong(name, expected, ['metadata', 'name'])];
});
