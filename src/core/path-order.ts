/**
 * The order of two paths by code point, as git lists files: negative, zero or positive.
 *
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF21.
 */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) return codePointFrom(a, index) - codePointFrom(b, index);
  }
  return a.length - b.length;
}

// At the first differing unit both strings are at a code point's start, or both in one's second half.
function codePointFrom(text: string, index: number): number {
  return text.codePointAt(index) ?? 0;
}
