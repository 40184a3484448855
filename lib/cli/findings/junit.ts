import { subjectText, type FindingGroup } from './group-findings';

/**
 * Findings as JUnit's XML, which most CI servers show: a suite for each file to mend, a case for each finding. Those of
 * severity error are failures; the others pass, and say in their output what was found.
 */
export function junitText(groups: readonly FindingGroup[]): string {
  const files = [...new Set(groups.map(({ finding }) => finding.mark.place.file))];
  const suites = files.map((file) =>
    suite(
      file,
      groups.filter(({ finding }) => finding.mark.place.file === file),
    ),
  );
  const body = suites.length > 0 ? suites : [suite('fairlead check', [])];
  const { tests, failures } = counts(groups);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fairlead check" tests="${tests}" failures="${failures}">\n${body.join('')}</testsuites>\n`;
}

function suite(name: string, groups: readonly FindingGroup[]): string {
  const { tests, failures } = counts(groups);
  // A report without any case counts as a broken one with many servers.
  const cases = groups.length > 0 ? groups.map(testCase) : ['    <testcase classname="fairlead" name="no finding"/>\n'];
  return `  <testsuite name="${escaped(name)}" tests="${Math.max(tests, 1)}" failures="${failures}">\n${cases.join('')}  </testsuite>\n`;
}

function testCase({ finding, where }: FindingGroup): string {
  const { file, line } = finding.mark.place;
  const name = `${finding.code} ${subjectText(finding)}`;
  const text = [
    `${file}:${line} ${finding.message}`,
    ...where.map((each) => `in ${each}`),
    ...(finding.fix === undefined ? [] : [`fix: ${finding.fix}`]),
  ].join('\n');
  const open = `    <testcase classname="${escaped(finding.code)}" name="${escaped(name)}" file="${escaped(file)}" line="${line}">`;
  const told =
    finding.severity === 'error'
      ? `<failure message="${escaped(finding.message)}">${escaped(text)}</failure>`
      : `<system-out>${escaped(text)}</system-out>`;
  return `${open}${told}</testcase>\n`;
}

function counts(groups: readonly FindingGroup[]): { readonly tests: number; readonly failures: number } {
  return { tests: groups.length, failures: groups.filter(({ finding }) => finding.severity === 'error').length };
}

/** Characters that XML 1.0 knows no way to write are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
