/** `1 to 3 items`, `at least 1 item`, `at most 3 items`; one of the bounds must be there. */
export function countPhrase(least: number | undefined, most: number | undefined, unit: string): string {
  const count = (number: number | undefined): string => `${String(number)} ${unit}${number === 1 ? '' : 's'}`;
  if (least === undefined) return `at most ${count(most)}`;
  if (most === undefined) return `at least ${count(least)}`;
  return least === most ? `exactly ${count(least)}` : `${least} to ${count(most)}`;
}
