import { disruption } from '../lib/defaults/disruption';
import { jobs } from '../lib/defaults/jobs';
import { network } from '../lib/defaults/network';
import { postgres } from '../lib/defaults/postgres';
import { postgresUpkeep } from '../lib/defaults/postgres-upkeep';
import { probes } from '../lib/defaults/probes';
import { replicas } from '../lib/defaults/replicas';
import { resources } from '../lib/defaults/resources';
import { rollout } from '../lib/defaults/rollout';
import { security } from '../lib/defaults/security';
import { spread } from '../lib/defaults/spread';
import { storage } from '../lib/defaults/storage';
import type { DefaultEntry, DefaultsTable, DefaultValue } from '../lib/defaults/table';
import { termination } from '../lib/defaults/termination';
import { TIERS, type Tier } from '../lib/model/tier';

interface Topic {
  readonly title: string;
  readonly about: string;
  readonly table: DefaultsTable;
}

/** The chapters of the page, in their order. */
export const TOPICS: readonly Topic[] = [
  {
    title: 'Probes',
    about: 'Readiness sheds traffic, liveness restarts, startup keeps both away while a pod starts.',
    table: probes,
  },
  { title: 'Resources', about: 'What a container reserves, and where it is stopped.', table: resources },
  { title: 'Replicas', about: 'How many pods there are, and how many there may become.', table: replicas },
  { title: 'Disruption', about: 'How many pods evictions may take at once; never none.', table: disruption },
  { title: 'Rollout', about: 'How a new version takes the place of the old one.', table: rollout },
  { title: 'Termination', about: 'How a pod leaves without dropping a request.', table: termination },
  { title: 'Spread', about: 'Where pods stand, so that no zone and no node takes all of them along.', table: spread },
  {
    title: 'Security',
    about: 'What a process may do once it is taken over. Pods satisfy Pod Security "restricted".',
    table: security,
  },
  { title: 'Jobs', about: 'How long a task may run, how often it is tried, and what remains of it.', table: jobs },
  { title: 'Storage', about: 'Volumes that stay, and the scratch space that does not.', table: storage },
  { title: 'Network', about: 'Who may talk to a pod, and whom it may talk to.', table: network },
  { title: 'PostgreSQL', about: 'How a database is built, placed and sized.', table: postgres },
  {
    title: 'PostgreSQL, upkeep',
    about: 'What keeps a database safe, reachable and watched.',
    table: postgresUpkeep,
  },
];

const HEAD = `<!-- Written by \`npm run docs\` from lib/defaults/. Do not edit. -->

# Defaults

What constructs choose where an app says nothing. The tier of an environment picks the column. Every value can be
overridden by a property of the construct, and whatever no property covers by its \`patch\`.

A value marked * is what the API server takes anyway; it is not written to the manifest.
`;

/** The page docs/defaults.md: every default with its values, its reason and its source. */
export function renderDefaults(): string {
  return [HEAD, ...TOPICS.map(chapter)].join('\n');
}

function chapter({ title, about, table }: Topic): string {
  const rows = Object.entries(table).map(([id, entry]) => row(id, entry));
  const head = ['default', ...TIERS, 'why', 'source'];
  return [`## ${title}`, '', about, '', line(head), line(head.map(() => '---')), ...rows, ''].join('\n');
}

function row(id: string, entry: DefaultEntry): string {
  const values = TIERS.map((tier) => valueCell(entry, tier));
  const source = `[${entry.source.title}](${entry.source.url})`;
  return line([`\`${id}\`<br>${entry.field}`, ...values, entry.why, source]);
}

function valueCell({ value, unit, apiDefault }: DefaultEntry, tier: Tier): string {
  const text = unit ? `${valueText(value[tier])} ${unit}` : valueText(value[tier]);
  return value[tier] === apiDefault ? `${text} *` : text;
}

function valueText(value: DefaultValue): string {
  if (typeof value !== 'object') return String(value);
  const labels = Object.entries(value.podLabels).map(([key, label]) => `${key}=${label}`);
  return `pods ${labels.join(',')} in ${value.namespace}, port ${value.port}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
