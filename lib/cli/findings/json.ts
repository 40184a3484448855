import { fieldText } from '../../model/field-path';
import { SEVERITIES, type Finding } from '../../model/finding';

/** A finding as `--format json` tells it; what there is none of is null. */
export function findingJson({ object, path, mark, target, ...finding }: Finding): object {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    fix: finding.fix ?? null,
    object,
    field: path.length === 0 ? null : fieldText(path),
    file: finding.file,
    bundle: finding.bundle ?? null,
    construct: finding.construct ?? null,
    environment: target.environment ?? null,
    cluster: target.cluster ?? null,
    place: mark.place,
  };
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    SEVERITIES.toReversed().map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
  );
}
