import { valueText } from '../../report/value-text';

/** A value in one line: as YAML where that has no more. */
export function oneLine(value: unknown): string {
  const text = valueText(value) ?? '';
  return text.includes('\n') ? JSON.stringify(value) : text;
}
