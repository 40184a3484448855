import { FINE, misplaced } from '../rule/flaw';
import { exactlyOneOf } from '../rule/presence';
import { isMapping, isSet, listAt, mappingAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Columns can be chosen only where no whole schema is published beside them. */
const columnsAlone: Rule = across((target) => {
  const objects = listAt(target, 'objects');
  if (!objects.some((each) => isMapping(each) && isSet(each.tablesInSchema))) return FINE;
  return [...objects.entries()]
    .filter(([, each]) => isSet(mappingAt(each, 'table').columns))
    .map(([at]) => misplaced('columns', 'beside tablesInSchema', ['objects', at, 'table']));
});

/** A Publication of CloudNativePG 1.30. */
export const publication: Rule = fields({
  spec: fields({
    target: all(
      exactlyOneOf('allTables', 'objects'),
      fields({ objects: items(exactlyOneOf('table', 'tablesInSchema')) }),
      columnsAlone,
    ),
  }),
});
