/** A number and what it counts, such as `1 object` or `12 objects`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
