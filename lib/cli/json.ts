/** What a machine reads on standard output: indented JSON that ends with a line break. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
