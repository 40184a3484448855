import type { Finding } from '../../model/finding';
import { sourceReader } from '../../workspace/source-reader';
import { EXIT, type ExitCode } from '../exit-code';
import type { Format } from '../format-option';
import type { Io } from '../io';
import { jsonText } from '../json';
import { wantsColour } from '../terminal';
import { groupFindings } from './group-findings';
import { countBySeverity, findingJson } from './json';
import { findingsText, summaryText } from './text';

/** Tells a person, beside the answer, what was found in what is about to be written. */
export function tellFindings(findings: readonly Finding[], root: string, io: Io): void {
  io.stderr.write(findingsText(groupFindings(findings), sourceReader(root), wantsColour(io.stderr, io.env)));
}

/** Answers with findings of which one is an error, so that nothing is written. */
export function refuseToWrite(findings: readonly Finding[], root: string, format: Format, io: Io): ExitCode {
  if (format === 'json') {
    io.stdout.write(jsonText({ findings: findings.map(findingJson), summary: countBySeverity(findings) }));
    return EXIT.no;
  }
  tellFindings(findings, root, io);
  io.stderr.write(`${summaryText(groupFindings(findings))}; nothing was written\n`);
  return EXIT.no;
}
