import { FINE, lacking, misplaced } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The `certificates` of a Cluster: who brings one brings the authority that signed it. */
export const certificates: Rule = across((given) => {
  const flaws: Flaw[] = [];
  if (isGiven(given.serverTLSSecret)) {
    if (isGiven(given.serverAltDNSNames)) flaws.push(misplaced('serverAltDNSNames', 'beside serverTLSSecret'));
    if (!isGiven(given.serverCASecret)) flaws.push(lacking('serverCASecret'));
  }
  if (isGiven(given.replicationTLSSecret) && !isGiven(given.clientCASecret)) flaws.push(lacking('clientCASecret'));
  return flaws.length > 0 ? flaws : FINE;
});
