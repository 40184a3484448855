import { RISKS, type Risk } from '../lib/model/risk';
import { riskOf } from '../lib/review/risk/apply-rule';
import type { RiskExample, RiskRule } from '../lib/review/risk/rule';
import { RISK_RULES } from '../lib/review/risk/rules';

/** What each risk means. */
const MEANINGS: Readonly<Record<Risk, string>> = {
  data: 'Data is deleted or let go of, or what protects it shrinks. It does not come back by itself.',
  fails:
    'The sync is refused, or never carried out. Nothing changes in the cluster, also nothing else that stands behind it.',
  outage: 'Something stops answering, or will when the next node is drained.',
  exposes: 'More can be reached, read or done by others than before.',
  restarts: 'Pods are replaced. What runs twice and stops in order goes on answering.',
  capacity: 'The cluster has to have more, or gets something back.',
  harmless: 'Nothing happens, or not yet. A change of which no rule speaks is harmless as well.',
};

const HEAD = `<!-- Written by \`npm run docs\` from lib/review/risk/rules/. Do not edit. -->

# Risks

What \`fairlead diff\` says of a change: what the controllers of the object will do with it. The risks stand in the order
of their weight; \`--fail-on RISK\` fails for a risk and all above it.
`;

/** The page docs/risks.md: every rule of the review with its reason, its source and its examples. */
export function renderRisks(): string {
  return [HEAD, ...RISKS.map(chapter)].join('\n');
}

function chapter(risk: Risk): string {
  const rules = RISK_RULES.filter((rule) => riskOf(rule) === risk);
  return [`## ${risk}`, '', MEANINGS[risk], '', ...rules.map(entry)].join('\n');
}

function entry({ id, title, reason, source, examples }: RiskRule): string {
  const lines = [`- Why: ${reason}`, `- Source: <${source}>`, ...examples.map(shown)];
  return [`### \`${id}\``, '', `${title}.`, '', ...lines, ''].join('\n');
}

function shown({ name, says }: RiskExample): string {
  return says.length === 0 ? `- Silent: ${name}.` : `- Speaks: ${name}: “${says.join('”, “')}”.`;
}
