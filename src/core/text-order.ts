/** The order of two texts by UTF-16 unit, for values that need a fixed order and no particular one. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
