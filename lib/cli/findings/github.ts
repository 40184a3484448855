import type { Severity } from '../../model/finding';
import { subjectText, type FindingGroup } from './group-findings';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands of GitHub Actions, which it shows at the lines of a pull request. */
export function githubText(groups: readonly FindingGroup[]): string {
  return groups.map((group) => `${annotation(group)}\n`).join('');
}

function annotation({ finding, where }: FindingGroup): string {
  const { file, line, column } = finding.mark.place;
  const properties = { file, line, col: column, title: finding.code };
  const text = [
    `${subjectText(finding)}: ${finding.message}`,
    ...(finding.bundle === undefined ? [] : [`in ${where.join(', ')}`]),
    ...(finding.fix === undefined ? [] : [`fix: ${finding.fix}`]),
  ].join('\n');
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${list.join(',')}::${data(text)}`;
}

/** The escapes that the runner undoes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
