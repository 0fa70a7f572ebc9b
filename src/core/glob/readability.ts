/** ASCII from the most to the least welcome in a path that a person reads; those that Windows refuses come last. */
const ASCII_ORDER =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+,=@~#%^&!$'()[]{};` \"<>:|?*\\";

const FOREIGN = 0x200000;
const OTHER = 0x400000;
const AWKWARD = 0x600000;
const CONTROL = 0x800000;
const FIRST_BAD_RANK = ASCII_ORDER.indexOf('"');

const ASCII_RANK: readonly number[] = Array.from({ length: 128 }, (_, codePoint) => {
  const rank = ASCII_ORDER.indexOf(String.fromCharCode(codePoint));
  if (rank < 0) return CONTROL;
  return rank < FIRST_BAD_RANK ? rank : AWKWARD + rank;
});

/**
 * How little a code point is wanted in a witness: letters, digits and `-_.` first, then other ASCII, then letters
 * of other scripts, then what Windows refuses, and control characters last. Different code points have
 * different values.
 */
export function readability(codePoint: number): number {
  if (codePoint < 128) {
    const rank = ASCII_RANK[codePoint] ?? CONTROL;
    return rank === CONTROL ? CONTROL + codePoint : rank;
  }
  const character = String.fromCodePoint(codePoint);
  if (/^[\p{L}\p{N}]$/u.test(character)) return FOREIGN + codePoint;
  return (/^[\p{C}\p{Z}\p{M}]$/u.test(character) ? CONTROL : OTHER) + codePoint;
}

/** Orders texts by the readability of the first characters that differ; negative when `a` comes first. */
export function compareReadability(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at >= a.length || at >= b.length) return a.length - b.length;
  return readability(a.codePointAt(at) ?? 0) - readability(b.codePointAt(at) ?? 0);
}

/**
 * The member of the ranges with the lowest `readability` among those looked at: all of ASCII and the first of each
 * range. Null when no path can hold any member: U+0000 and lone surrogates are in no path of git.
 */
export function mostReadableOf(ranges: readonly (readonly [number, number])[]): number | null {
  const ascii = best(asciiOf(ranges));
  if (ascii !== null && readability(ascii) < FOREIGN) return ascii;
  const other = best(othersOf(ranges));
  return ascii !== null && (other === null || readability(ascii) < readability(other)) ? ascii : other;
}

/** How many code points beyond ASCII to look at in search of a letter. */
const MAX_LOOKAHEAD = 256;

function best(codePoints: Iterable<number>): number | null {
  let found: number | null = null;
  let least = Infinity;
  for (const codePoint of codePoints) {
    const value = readability(codePoint);
    if (value < least) [found, least] = [codePoint, value];
  }
  return found;
}

function* asciiOf(ranges: readonly (readonly [number, number])[]): Generator<number> {
  for (const [first, last] of ranges) {
    for (let codePoint = Math.max(first, 1); codePoint <= Math.min(last, 127); codePoint++) yield codePoint;
  }
}

function* othersOf(ranges: readonly (readonly [number, number])[]): Generator<number> {
  let looked = 0;
  for (const [first, last] of ranges) {
    const begin = Math.max(first, 128);
    for (let codePoint = begin; codePoint <= last && looked < MAX_LOOKAHEAD; codePoint++) {
      if (isSurrogate(codePoint)) codePoint = 0xdfff;
      else {
        looked++;
        yield codePoint;
      }
    }
  }
}

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}
