import { FINE, repeated } from '../rule/flaw';
import { mappingAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { fileBytes, fileTexts, holdsNoMoreThanAllowed } from './keyed-data';

/** A ConfigMap. */
export const configMap: Rule = all(
  fields({ data: fileTexts, binaryData: fileBytes }),
  holdsNoMoreThanAllowed(['data'], ['binaryData']),
  across((object) => {
    const data = mappingAt(object, 'data');
    const twice = Object.keys(mappingAt(object, 'binaryData')).filter((key) => Object.hasOwn(data, key));
    return twice.length > 0 ? twice.map((key) => repeated('key', key, ['binaryData', key])) : FINE;
  }),
);
