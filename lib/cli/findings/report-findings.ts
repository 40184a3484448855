import { Option } from 'commander';
import type { SourceReader } from '../../errors/source-lines';
import type { Finding } from '../../model/finding';
import { counted } from '../../model/counted';
import { EXIT, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { jsonText } from '../json';
import { oneOf } from '../one-of';
import { wantsColour } from '../terminal';
import { githubText } from './github';
import { groupFindings, type FindingGroup } from './group-findings';
import { countBySeverity, findingJson } from './json';
import { junitText } from './junit';
import { sarif, type RuleText } from './sarif';
import { findingsText, summaryText } from './text';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;

/** How findings are told: to people, to programs, to code scanning, to CI servers, or at the lines of a pull request. */
export type FindingFormat = (typeof FORMATS)[number];

/** The option `--format` of what answers with findings; default text. */
export function findingFormatOption(): Option {
  return new Option('--format <format>', `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1) ?? ''}; default text`)
    .choices(FORMATS)
    .argParser(oneOf('format', FORMATS))
    .default('text');
}

/** What was checked, and what came of it. */
export interface Report {
  readonly findings: readonly Finding[];
  /** How many manifests were judged. */
  readonly manifests: number;
  /** Reads the lines that findings point at. */
  readonly read: SourceReader;
  /** What a code means. */
  readonly explain: (code: string) => RuleText | undefined;
}

/** Answers with findings, and with the exit code for them: 1 where one is an error. */
export function reportFindings(report: Report, format: FindingFormat, io: Io): ExitCode {
  const { findings, manifests } = report;
  const groups = groupFindings(findings);
  const texts: Readonly<Record<FindingFormat, () => string>> = {
    text: () => {
      const colour = wantsColour(io.stdout, io.env);
      return findingsText(groups, report.read, colour) + conclusion(groups, manifests);
    },
    json: () => jsonText({ manifests, findings: findings.map(findingJson), summary: countBySeverity(findings) }),
    sarif: () => jsonText(sarif(groups, report.explain)),
    junit: () => junitText(groups),
    github: () => githubText(groups),
  };
  io.stdout.write(texts[format]());
  return hasErrors(findings) ? EXIT.no : EXIT.fine;
}

/** Whether findings fail a run. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function conclusion(groups: readonly FindingGroup[], manifests: number): string {
  const checked = counted(manifests, 'manifest');
  if (groups.length === 0) return `${checked}, no finding\n`;
  return `${checked}: ${summaryText(groups)}; fairlead check --explain CODE tells more of a code\n`;
}
