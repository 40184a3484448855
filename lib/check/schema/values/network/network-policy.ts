import { CIDR, isPartOf } from '../format/addresses';
import { portNumber, portNumberOrName } from '../format/ports';
import { labelSelector } from '../object/labels';
import { broken, FINE, gather, misplaced, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isSet, listAt, textAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, noLongerThan } from '../rule/scalar';

const portRange: Rule = across(({ port, endPort }) => {
  if (!isSet(endPort)) return FINE;
  if (typeof port !== 'number') return [misplaced('endPort', 'unless port is a number')];
  return typeof endPort === 'number' && endPort < port
    ? [wrong(endPort, `at least port, which is ${port}`, ['endPort'])]
    : FINE;
});

const ports: Rule = items(all(fields({ port: portNumberOrName, endPort: portNumber }), portRange));

/** What is left out of a block must be a part of it. */
const exceptions: Rule = across((block) => {
  const cidr = textAt(block, 'cidr');
  if (!CIDR.test(cidr)) return FINE;
  let flaws: Flaw[] | undefined;
  listAt(block, 'except').forEach((part, index) => {
    if (typeof part !== 'string' || !CIDR.test(part) || isPartOf(part, cidr)) return;
    flaws = gather(flaws, 'except', [wrong(part, `a part of ${cidr}, and not all of it`, [index])]);
  });
  return flaws ?? FINE;
});

const peer: Rule = all(
  fields({
    podSelector: labelSelector,
    namespaceSelector: labelSelector,
    ipBlock: all(fields({ cidr: has(CIDR), except: items(has(CIDR)) }), exceptions),
  }),
  across((value) => {
    const selectors = ['podSelector', 'namespaceSelector'].filter((name) => isSet(value[name]));
    if (isSet(value.ipBlock))
      return selectors.length > 0 ? [misplaced('ipBlock', `beside ${selectors.join(' and ')}`)] : FINE;
    if (selectors.length > 0) return FINE;
    const fix = 'add podSelector, namespaceSelector or ipBlock; an empty podSelector means all pods of the namespace';
    return [broken('the peer names nobody', fix)];
  }),
);

/** The `spec` of a NetworkPolicy. */
export const networkPolicy: Rule = fields({
  podSelector: labelSelector,
  ingress: items(fields({ ports, from: items(peer) })),
  egress: items(fields({ ports, to: items(peer) })),
  policyTypes: noLongerThan(2),
});
