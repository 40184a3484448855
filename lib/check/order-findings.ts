import { compareText } from '../model/compare-text';
import { fieldText } from '../model/field-path';
import { SEVERITIES, type Finding } from '../model/finding';

/** By the place to mend, then the gravest first, so that what belongs together stands together. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.mark.place.file, b.mark.place.file) ||
      a.mark.place.line - b.mark.place.line ||
      a.mark.place.column - b.mark.place.column ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      compareText(a.code, b.code) ||
      compareText(a.file, b.file) ||
      compareText(fieldText(a.path), fieldText(b.path)) ||
      compareText(a.message, b.message),
  );
}
