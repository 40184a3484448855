import { broken, FINE } from '../rule/flaw';
import { listAt, mappingAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { unique } from '../rule/unique';

const NAME: Format = {
  expected: 'a name that PostgreSQL takes without quotes (letters, digits, _ and $), not starting with pg_',
  test: (text) => text.length <= 63 && /^(?!pg_)[a-zA-Z_][a-zA-Z0-9_$]*$/.test(text),
};

/** The volume of a tablespace, whose name leaves less to tell two of them apart. */
function volumeName(tablespace: unknown): string {
  return textAt(tablespace, 'name').replace(/^_/, '1').replace(/[$_]/g, '-').toLowerCase();
}

/** The tablespaces in the `spec` of a Cluster. */
export const tablespaces: Rule = all(
  fields({ tablespaces: all(items(fields({ name: has(NAME) })), unique('name', volumeName, ['name'])) }),
  across((spec) => {
    const known = listAt(spec, 'tablespaces').map((tablespace) => textAt(tablespace, 'name'));
    const path = ['backup', 'volumeSnapshot', 'tablespaceClassName'];
    const classes = mappingAt(mappingAt(mappingAt(spec, 'backup'), 'volumeSnapshot'), 'tablespaceClassName');
    const unknown = Object.keys(classes).filter((name) => !known.includes(name));
    if (unknown.length === 0) return FINE;
    return unknown.map((name) =>
      broken(`tablespaces has no "${name}"`, 'add it there, or remove it here', [...path, name]),
    );
  }),
);
