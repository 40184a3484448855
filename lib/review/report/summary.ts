import { RISKS, worse, type Risk } from '../../model/risk';
import type { Review, ReviewEntry } from '../review';
import { counted } from '../../model/counted';

/** The worst of some risks; undefined where there are none. */
export function worstRisk(risks: readonly Risk[]): Risk | undefined {
  return risks.reduce<Risk | undefined>((worst, risk) => worse(worst ?? risk, risk), undefined);
}

/** How many entries there are of each risk. */
export function countByRisk(entries: readonly ReviewEntry[]): Readonly<Record<Risk, number>> {
  const counts = Object.fromEntries(RISKS.map((risk) => [risk, 0])) as Record<Risk, number>;
  for (const { risk } of entries) counts[risk] += 1;
  return counts;
}

/** How many objects change, each cluster's counted. */
export function countObjects(entries: readonly ReviewEntry[]): number {
  return entries.reduce((sum, { changes }) => sum + changes.length, 0);
}

/** `1 data, 2 restarts, 5 harmless`, the worst first; empty for no entries. */
export function riskCountsText(entries: readonly ReviewEntry[]): string {
  const counts = countByRisk(entries);
  return RISKS.filter((risk) => counts[risk] > 0)
    .map((risk) => `${counts[risk]} ${risk}`)
    .join(', ');
}

/** `8 changes to 42 objects: 1 data, 7 harmless`, or that nothing changes. */
export function summaryText({ entries }: Review): string {
  if (entries.length === 0) return 'nothing changes';
  const changes = `${counted(entries.length, 'change')} to ${counted(countObjects(entries), 'object')}`;
  return `${changes}: ${riskCountsText(entries)}`;
}
