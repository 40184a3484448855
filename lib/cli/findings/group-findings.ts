import { fieldText } from '../../model/field-path';
import type { Finding } from '../../model/finding';

/** One thing to mend, and everywhere it shows. */
export interface FindingGroup {
  readonly finding: Finding;
  /** Bundles, or files where there are none, in the order of the findings; each once. */
  readonly where: readonly string[];
}

/** Findings of one place that say the same of the same field, in the order of their first. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { readonly finding: Finding; readonly where: Set<string> }>();
  for (const finding of findings) {
    const key = JSON.stringify([
      finding.mark,
      finding.severity,
      finding.code,
      finding.message,
      objectText(finding),
      finding.path,
    ]);
    const group = groups.get(key) ?? { finding, where: new Set<string>() };
    group.where.add(finding.bundle ?? finding.file);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ finding, where }) => ({ finding, where: [...where] }));
}

/** `Deployment/checkout`; the part that is known of an object that lacks the other. */
export function objectText({ object: { kind, name } }: Finding): string {
  return [kind, name].filter((part) => part !== '').join('/');
}

/** `Deployment/checkout spec.replicas`. */
export function subjectText(finding: Finding): string {
  return [objectText(finding), fieldText(finding.path)].filter((part) => part !== '').join(' ');
}
