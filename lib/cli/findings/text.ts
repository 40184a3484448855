import { createColors } from 'picocolors';
import { placeText, snippet } from '../../errors/format';
import type { SourceReader } from '../../errors/source-lines';
import type { Finding, Severity } from '../../model/finding';
import { counted } from '../../model/counted';
import { visible, visibleLine } from '../../model/visible';
import { listed } from '../../review/report/listed';
import type { FindingGroup } from './group-findings';
import { subjectText } from './group-findings';

const SHOWN = 3;

/** Findings as a person reads them: place, severity and code, the line with a caret, what is wrong, where, the fix. */
export function findingsText(groups: readonly FindingGroup[], read: SourceReader, colour: boolean): string {
  return groups.map((group) => `${groupText(group, read, colour)}\n\n`).join('');
}

function groupText({ finding, where }: FindingGroup, read: SourceReader, colour: boolean): string {
  const { bold, red, yellow, cyan, green } = createColors(colour);
  const tint = { error: red, warning: yellow, info: cyan }[finding.severity];
  const { place, span } = finding.mark;
  const lines = [
    `${visible(placeText(place))}  ${tint(finding.severity)}  ${bold(finding.code)}`,
    ...(mayShow(finding) ? snippet(place, span, read) : []).map((line) =>
      visibleLine(line).replace(/\^+$/, (carets) => tint(carets)),
    ),
    `   ${visible([subjectText(finding), finding.message].filter((part) => part !== '').join(': '))}`,
  ];
  // For manifests of others the place names the file already.
  if (finding.bundle !== undefined) lines.push(`   in ${listed(where, SHOWN)}`);
  if (finding.fix !== undefined) lines.push(`   ${green('fix:')} ${visible(finding.fix)}`);
  return lines.join('\n');
}

/** Whether the line may be shown: that of a credential must not end up in a log. */
function mayShow({ code, object }: Finding): boolean {
  return !code.startsWith('secrets/') && (object.kind !== 'Secret' || code.startsWith('reference/'));
}

/** `2 errors and 1 warning`, of findings that were folded; empty for none. */
export function summaryText(groups: readonly FindingGroup[]): string {
  const number = (severity: Severity): number => groups.filter(({ finding }) => finding.severity === severity).length;
  const parts = [
    [number('error'), 'error'],
    [number('warning'), 'warning'],
    [number('info'), 'note'],
  ] as const;
  return parts
    .filter(([found]) => found > 0)
    .map(([found, noun]) => counted(found, noun))
    .join(', ');
}
