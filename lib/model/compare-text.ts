/** Orders text by its character codes, which is the same order in every locale; for `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
