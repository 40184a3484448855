import { ADJUSTMENTS } from '../lib/defaults/tuning/containers';
import { TUNED } from '../lib/defaults/tuning/tuned';
import type { Source } from '../lib/defaults/table';

const HEAD = `<!-- Written by \`npm run docs\` from lib/defaults/tuning/. Do not edit. -->

# Tuning of PostgreSQL

What a \`PostgresCluster\` computes from its workload, memory, CPUs, volumes and connections: first the published formulas
of [pgtune](https://github.com/le0pard/pgtune), then what is different in a container and under an operator. \`parameters\`
takes the place of any of them.
`;

/** The page docs/tuning.md: every tuned parameter, and every step away from pgtune. */
export function renderTuning(): string {
  const formulas = Object.entries(TUNED).map(([name, { formula, why, source }]) =>
    line([`\`${name}\``, formula, why, link(source)]),
  );
  const steps = ADJUSTMENTS.map(({ why, source }) => line([why, link(source)]));
  return [
    HEAD,
    '## The formulas',
    '',
    line(['parameter', 'formula', 'why', 'source']),
    line(['---', '---', '---', '---']),
    ...formulas,
    '',
    '## In a container',
    '',
    line(['what is done otherwise, and why', 'source']),
    line(['---', '---']),
    ...steps,
    '',
  ].join('\n');
}

function link({ title, url }: Source): string {
  return `[${title}](${url})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
