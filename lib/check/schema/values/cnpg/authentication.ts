import { labelSelector } from '../object/labels';
import { broken, FINE, gather } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { atMostOneOf, needs } from '../rule/presence';
import { listAt, mappingAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { uniqueBy } from '../rule/unique';

/** `${podselector:web}` in a line of `pg_hba`: the addresses of the pods that a selector picks. */
const REFERENCE = /\$\{([^:]+):([^}]+)\}/g;

const SELECTOR = 'podselector';

const hbaLines: Rule = across((spec) => {
  const lines = listAt(mappingAt(spec, 'postgresql'), 'pg_hba');
  if (!lines.some((line) => typeof line === 'string' && line.includes('${'))) return FINE;
  const known = listAt(spec, 'podSelectorRefs').map((ref) => textAt(ref, 'name'));
  let flaws: Flaw[] | undefined;
  for (const [at, line] of lines.entries()) {
    const flaw = typeof line === 'string' ? lineFlaw(line, known) : undefined;
    if (flaw) flaws = gather(flaws, 'postgresql', [{ ...flaw, path: ['pg_hba', at] }]);
  }
  return flaws ?? FINE;
});

function lineFlaw(line: string, known: readonly string[]): Flaw | undefined {
  const references = [...line.matchAll(REFERENCE)].map(([text, type, name = '']) => ({ text, type, name }));
  const strange = references.find(({ type }) => type !== SELECTOR);
  if (strange) return broken(`${strange.text} stands for nothing`, `write \${${SELECTOR}:…}, or an address`);
  const missing = references.find(({ name }) => !known.includes(name));
  if (missing) return broken(`podSelectorRefs has no "${missing.name}"`, 'add it to podSelectorRefs');
  if (references.length < 2) return undefined;
  return broken(`a line can have one ${SELECTOR}, found ${references.length}`, 'write a line for each');
}

/** Who may log in, by the `spec` of a Cluster. */
export const authentication: Rule = all(
  fields({
    podSelectorRefs: all(items(fields({ selector: labelSelector })), uniqueBy('name')),
    postgresql: fields({ ldap: all(needs('server'), atMostOneOf('bindAsAuth', 'bindSearchAuth')) }),
  }),
  hbaLines,
);
