/** The first few, and how many more there are: `a, b, c and 4 more`. */
export function listed(texts: readonly string[], most: number): string {
  if (texts.length <= most) return texts.join(', ');
  return `${texts.slice(0, most).join(', ')} and ${texts.length - most} more`;
}
