import type { Severity } from '../../model/finding';
import { fieldText } from '../../model/field-path';
import { packageVersion } from '../version';
import { objectText, subjectText, type FindingGroup } from './group-findings';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What SARIF tells of a rule beside its findings. */
export interface RuleText {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly source?: string;
}

/**
 * Findings as SARIF 2.1.0, for code scanning.
 *
 * @param explain What a code means; undefined where nobody knows.
 */
export function sarif(groups: readonly FindingGroup[], explain: (code: string) => RuleText | undefined): object {
  const codes = [...new Set(groups.map(({ finding }) => finding.code))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fairlead',
            version: packageVersion(),
            rules: codes.map((code) => rule(code, explain(code))),
          },
        },
        results: groups.map((group) => result(group, codes)),
      },
    ],
  };
}

function rule(id: string, text: RuleText | undefined): object {
  if (!text) return { id };
  return {
    id,
    shortDescription: { text: text.what },
    fullDescription: { text: text.why },
    help: { text: text.fix },
    ...(text.source !== undefined && { helpUri: text.source }),
  };
}

function result({ finding, where }: FindingGroup, codes: readonly string[]): object {
  const { place, span } = finding.mark;
  const text = [
    `${subjectText(finding)}: ${finding.message}`,
    ...(finding.fix === undefined ? [] : [`Fix: ${finding.fix}`]),
  ];
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: text.join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(place.file) },
          region: { startLine: place.line, startColumn: place.column, endColumn: place.column + span },
        },
        logicalLocations: where.map((each) => ({
          fullyQualifiedName: `${each}/${objectText(finding)}`,
          kind: 'object',
        })),
      },
    ],
    // What stays the same while lines move, so that a finding is known again in the next run.
    partialFingerprints: {
      'fairlead/v1': [finding.code, objectText(finding), fieldText(finding.path), ...where].join(' '),
    },
  };
}
