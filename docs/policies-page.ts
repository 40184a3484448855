import { shippedPolicies } from '../lib/check/policy/packs/packs';
import type { Policy } from '../lib/model/policy';
import { TIERS } from '../lib/model/tier';

/** What each pack is about, in the order of the page. */
const PACKS: Readonly<Record<string, string>> = {
  'pod-security': 'The Pod Security Standards, each control as it stands in the Kubernetes version of the cluster.',
  access: 'Who may do what by RBAC.',
  secrets: 'No credential stands in git in clear text. Messages never show one.',
  network: 'What is open to whom.',
  'supply-chain': 'Which images run, and from where.',
  reliability: 'What keeps a workload up through rollouts, drains and failures.',
  resources: 'What containers reserve, and where they are stopped.',
  gitops: 'What keeps agents from deleting, repeating or fighting over what stands in git.',
};

const HEAD = `<!-- Written by \`npm run docs\` from lib/check/policy/packs/. Do not edit. -->

# Policies

What manifests are held to, by fairlead before they are written and, where the fleet asks for it, by the cluster. The
three words after a name are what a finding weighs in development, staging and production: an \`error\` ends the run and
is denied by a cluster, a \`warning\` and an \`info\` are told; \`off\` means that the policy does not hold. See
[checks.md](checks.md) for severities, exemptions and policies of your own.
`;

/** The page docs/policies.md: every policy that ships, with its reason and what to do about a finding. */
export function renderPolicies(): string {
  // The rule about registries is there only where a fleet lists some.
  const policies = shippedPolicies({ registries: ['registry.example.com'] });
  return [HEAD, ...Object.entries(PACKS).map(([pack, about]) => chapter(pack, about, policies))].join('\n');
}

function chapter(pack: string, about: string, policies: readonly Policy[]): string {
  const own = policies.filter(({ id }) => id.startsWith(`${pack}/`));
  return [`## ${pack}`, '', about, '', ...own.map(entry)].join('\n');
}

function entry({ id, severity, what, why, fix, source }: Policy): string {
  const weights = TIERS.map((tier) => severity[tier]).join(', ');
  const lines = [`- Why: ${why}`, `- Fix: ${fix}`, ...(source === undefined ? [] : [`- Source: <${source}>`])];
  return [`### \`${id}\``, '', `${what}. (${weights})`, '', ...lines, ''].join('\n');
}
